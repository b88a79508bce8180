/** A step of a version number; `none` asks for no release. */
export type ChangeLevel = 'none' | 'patch' | 'minor' | 'major';

/** How a verdict of one version differs from that of another. */
export type VerdictChange = 'accepted, now refused' | 'refused, now accepted' | 'other findings' | 'other words';

/** The policy of docs/versioning.md, as far as it can be seen in verdicts. */
export const LEVEL_OF: Readonly<Record<VerdictChange | 'id added' | 'id removed', ChangeLevel>> = {
  'accepted, now refused': 'major',
  'id removed': 'major',
  'refused, now accepted': 'minor',
  'other findings': 'minor',
  'id added': 'minor',
  'other words': 'patch',
};

/** From nothing to the largest step. */
export const RISING: readonly ChangeLevel[] = ['none', 'patch', 'minor', 'major'];

export function worstLevel(levels: Iterable<ChangeLevel>): ChangeLevel {
  return RISING[Math.max(0, ...Array.from(levels, (level) => RISING.indexOf(level)))] ?? 'none';
}

/** Whether a step is large enough. Before 1.0.0 the minor number is raised for what is major afterwards. */
export function isEnough(declared: ChangeLevel, asked: ChangeLevel, version: string): boolean {
  const needed = asked === 'major' && version.startsWith('0.') ? 'minor' : asked;
  return RISING.indexOf(declared) >= RISING.indexOf(needed);
}
