import type { ReadingOptions, RequirementId } from '@countercheck/rules';
import type { Deviation } from './deviation.ts';
import { ignoreRules } from './ignore-rules.ts';
import { refuseBorders } from './refuse-borders.ts';
import { WRITTEN_DEVIATIONS } from './written-deviations.generated.ts';

/** What is told about a deviation. */
export interface DeviationDescription {
  readonly id: string;
  readonly description: string;
  readonly breaks: readonly RequirementId[];
}

/** Every way to be wrong under the reading in force: those written by hand, then those derived from the rules. */
export function allDeviations(readings: ReadingOptions): readonly Deviation[] {
  return [...WRITTEN_DEVIATIONS, ...ignoreRules(readings), ...refuseBorders(readings)];
}

/** The same for people and scripts. */
export function listDeviations(readings: ReadingOptions = {}): readonly DeviationDescription[] {
  return allDeviations(readings).map(({ id, description, breaks }) => ({ id, description, breaks }));
}
