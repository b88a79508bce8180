import { atAnyBorder, severalMutated } from '@countercheck/arbitraries';
import type { PayloadRule, RequirementId } from '@countercheck/rules';
import fc from 'fast-check';
import { validatorFor } from '../properties/judges.ts';

/** A payload and the rules that have a finding in it. */
export interface ComparedPayload {
  readonly resource: unknown;
  readonly default: ReadonlySet<RequirementId>;
  readonly strict: ReadonlySet<RequirementId>;
}

/**
 * Random payloads: one at a border, then `mutants` with further edits, and so on. The same seed, the same payloads.
 */
export function* generatePayloads(count: number, seed: number, mutants: number): Generator<ComparedPayload> {
  const batch = fc.tuple(atAnyBorder(), severalMutated(mutants));
  for (let made = 0; made < count; made += (1 + mutants) * 50) {
    for (const [{ resource = null }, edited] of fc.sample(batch, { seed: seed + made, numRuns: 50 })) {
      yield judged(resource);
      for (const mutant of edited) yield judged(mutant);
    }
  }
}

export function judged(resource: unknown): ComparedPayload {
  const rulesOf = (reading: 'default' | 'strict'): ReadonlySet<RequirementId> =>
    new Set(
      validatorFor(reading)
        .validate(resource)
        .findings.map(({ rule }) => rule),
    );
  return { resource, default: rulesOf('default'), strict: rulesOf('strict') };
}

/** Whether the predicate has a finding. A rule that is silent in the default reading is compared in the strict one. */
export function isFound({ id, severity, exceptions = [] }: PayloadRule, payload: ComparedPayload): boolean {
  const severities = [severity, ...exceptions.map((exception) => exception.severity)];
  const speaks = severities.some((one) => (typeof one === 'string' ? one : one.default) !== 'none');
  return payload[speaks ? 'default' : 'strict'].has(id);
}

/** "The first extension of an address" cannot be said in either language. */
export function isComparable({ id }: PayloadRule, { default: found }: ComparedPayload): boolean {
  return id === 'extension-single' || !found.has('extension-single');
}

/** One payload on which two encodings of a rule differ, as a line to read. */
export function difference({ id }: PayloadRule, { resource }: ComparedPayload): string {
  return `${id}: ${JSON.stringify(resource)}`;
}
