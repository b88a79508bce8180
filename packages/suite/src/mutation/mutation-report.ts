/** As much of Stryker's report as is read here. */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Mutant {
  readonly status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'Ignored' | 'RuntimeError' | 'CompileError';
  readonly replacement?: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

/** Both from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** A mutation by what stands there, so that it is known again when lines move. White space counts as one space. */
export interface Mutation {
  /** The line in which it begins. */
  readonly line: string;
  readonly original: string;
  readonly replacement: string;
}

/** A mutant that no test notices. */
export interface Survivor extends Mutation {
  readonly file: string;
  /** From 1. */
  readonly lineNumber: number;
}

export interface FolderScore {
  readonly folder: string;
  readonly killed: number;
  /** Noticed because a test did not end. */
  readonly timedOut: number;
  /** Runs in a test and is not noticed. */
  readonly survived: number;
  /** Runs in no test. */
  readonly uncovered: number;
  /** Refused by the type check; not counted in the score. */
  readonly uncompiled: number;
}

/** Longer code is cut: the beginning is enough to know it by. */
const MOST_CHARACTERS = 100;

export function survivorsOf({ files }: MutationReport): readonly Survivor[] {
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n');
    return mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .toSorted((a, b) => comparePlaces(a.location.start, b.location.start))
      .map(({ location: { start, end }, replacement = '' }) => ({
        file,
        lineNumber: start.line,
        line: inShort(lines[start.line - 1] ?? ''),
        original: inShort(textBetween(lines, start, end)),
        replacement: inShort(replacement),
      }));
  });
}

/** The scores of each folder that was mutated, and of all together as the last one. */
export function scoresOf({ files }: MutationReport): readonly FolderScore[] {
  const folders = grouped(Object.entries(files), ([file]) => file.slice(0, file.lastIndexOf('/')));
  const scores = Array.from(folders, ([folder, entries]) =>
    scoreOf(
      folder,
      entries.flatMap(([, { mutants }]) => mutants),
    ),
  );
  const all = Object.values(files).flatMap(({ mutants }) => mutants);
  return [
    ...scores.filter((score) => mutantsIn(score) > 0).toSorted((a, b) => (a.folder < b.folder ? -1 : 1)),
    scoreOf('all', all),
  ];
}

/** Those that could be tested. */
export function mutantsIn({ killed, timedOut, survived, uncovered }: FolderScore): number {
  return killed + timedOut + survived + uncovered;
}

/** How many of a hundred mutants are noticed. */
export function percentOf(score: FolderScore): number {
  return (100 * (score.killed + score.timedOut)) / mutantsIn(score);
}

function scoreOf(folder: string, mutants: readonly Mutant[]): FolderScore {
  const count = (wanted: Mutant['status']): number => mutants.filter(({ status }) => status === wanted).length;
  return {
    folder,
    killed: count('Killed'),
    timedOut: count('Timeout'),
    survived: count('Survived'),
    uncovered: count('NoCoverage'),
    uncompiled: count('CompileError'),
  };
}

/** The values by their keys, in the order in which they come. */
export function grouped<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}

function comparePlaces(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}

function textBetween(lines: readonly string[], start: Place, end: Place): string {
  const text = lines.slice(start.line - 1, end.line);
  const last = text.length - 1;
  return text
    .map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined))
    .join('\n');
}

function inShort(code: string): string {
  const text = code.trim().replaceAll(/\s+/g, ' ');
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
