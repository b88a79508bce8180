import type { Finding, Reading, ValidationResult } from '@countercheck/rules';
import { worstLevel, type ChangeLevel, LEVEL_OF, type VerdictChange } from './change-level.ts';
import { createJudge } from './judge-samples.ts';
import type { RulesVersion } from './rules-version.ts';
import type { Sample } from './sample.ts';

/** A finding as two versions are compared by it. */
export type FindingOutline = Pick<Finding, 'rule' | 'severity' | 'path' | 'pointer'>;

/** A sample of which two versions say something else. */
export interface Flip {
  readonly sample: Sample;
  readonly reading: Reading;
  readonly change: VerdictChange;
  /** Findings that only the new version has. */
  readonly gained: readonly FindingOutline[];
  /** Findings that only the old version has. */
  readonly lost: readonly FindingOutline[];
}

/** What changes for somebody who goes from one version of the rules to another. */
export interface RulesDiff {
  readonly from: string;
  readonly to: string;
  /** The least step of the version number that the policy asks for. */
  readonly level: ChangeLevel;
  readonly samples: number;
  /** Ids of requirements and ambiguities. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly flips: readonly Flip[];
}

const READINGS: readonly Reading[] = ['default', 'strict', 'lenient'];

/** Lets both versions judge every sample in every reading. */
export function diffRules(from: RulesVersion, to: RulesVersion, samples: readonly Sample[]): RulesDiff {
  const before = createJudge(from.rules);
  const now = createJudge(to.rules);
  const flips = samples.flatMap((sample) =>
    READINGS.flatMap((reading) => compare(sample, reading, before(sample, reading), now(sample, reading))),
  );
  const earlier = catalogueOf(from);
  const later = catalogueOf(to);
  const added = [...later].filter((id) => !earlier.has(id));
  const removed = [...earlier].filter((id) => !later.has(id));
  const levels = new Set(flips.map(({ change }) => LEVEL_OF[change]));
  if (added.length > 0) levels.add(LEVEL_OF['id added']);
  if (removed.length > 0) levels.add(LEVEL_OF['id removed']);
  return {
    from: from.version,
    to: to.version,
    level: worstLevel(levels),
    samples: samples.length,
    added,
    removed,
    flips,
  };
}

function catalogueOf({ rules }: RulesVersion): Set<string> {
  return new Set([...rules.REQUIREMENTS, ...rules.AMBIGUITIES].map(({ id }): string => id));
}

function compare(sample: Sample, reading: Reading, before: ValidationResult, now: ValidationResult): Flip[] {
  const gained = missingFrom(before, now);
  const lost = missingFrom(now, before);
  const change = changeOf(before, now, gained.length + lost.length > 0);
  return change === undefined ? [] : [{ sample, reading, change, gained, lost }];
}

function changeOf(before: ValidationResult, now: ValidationResult, differ: boolean): VerdictChange | undefined {
  if (before.valid !== now.valid) return now.valid ? 'refused, now accepted' : 'accepted, now refused';
  if (differ) return 'other findings';
  return wordsOf(before) === wordsOf(now) ? undefined : 'other words';
}

function missingFrom({ findings }: ValidationResult, other: ValidationResult): FindingOutline[] {
  const known = new Set(findings.map(keyOf));
  return other.findings
    .filter((finding) => !known.has(keyOf(finding)))
    .map(({ rule, severity, path, pointer }) => ({ rule, severity, path, pointer }));
}

function keyOf({ rule, severity, path, pointer }: Finding): string {
  return `${rule} ${severity} ${path} ${pointer}`;
}

function wordsOf({ findings }: ValidationResult): string {
  return findings.map(({ message, remedy }) => `${message}\n${remedy}`).join('\n');
}
