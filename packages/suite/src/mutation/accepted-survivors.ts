import { readJson } from '../repository.ts';
import type { Mutation, Survivor } from './mutation-report.ts';

/** Mutants of one file that no test notices, and need not, all for the same reason. */
export interface AcceptedSurvivors {
  readonly file: string;
  readonly reason: string;
  readonly mutants: readonly Mutation[];
}

export interface ExplainedSurvivor extends Survivor {
  readonly reason: string;
}

export interface Explanation {
  readonly explained: readonly ExplainedSurvivor[];
  readonly unexplained: readonly Survivor[];
  /** Reasons for mutants that are noticed by now, or that are no more. */
  readonly stale: readonly (Mutation & { readonly file: string })[];
}

export const ACCEPTED: readonly AcceptedSurvivors[] = readJson(
  'packages/suite/src/mutation/accepted-survivors.json',
) as AcceptedSurvivors[];

/** Finds the reason of each survivor. What was not mutated in this run is not looked at. */
export function explain(
  survivors: readonly Survivor[],
  accepted: readonly AcceptedSurvivors[],
  mutatedFiles: ReadonlySet<string>,
): Explanation {
  const reasons = accepted.flatMap(({ file, reason, mutants }) =>
    mutants.map((mutant) => ({ file, reason, mutant, key: keyOf({ ...mutant, file }) })),
  );
  const reasonOf = new Map(reasons.map(({ key, reason }) => [key, reason]));
  const surviving = new Set(survivors.map(keyOf));
  return {
    explained: survivors.flatMap((survivor) => {
      const reason = reasonOf.get(keyOf(survivor));
      return reason === undefined ? [] : [{ ...survivor, reason }];
    }),
    unexplained: survivors.filter((survivor) => !reasonOf.has(keyOf(survivor))),
    stale: reasons
      .filter(({ file, key }) => mutatedFiles.has(file) && !surviving.has(key))
      .map(({ file, mutant }) => ({ ...mutant, file })),
  };
}

function keyOf({ file, line, original, replacement }: Mutation & { readonly file: string }): string {
  return JSON.stringify([file, line, original, replacement]);
}
