import type { ReadingOptions } from '@countercheck/rules';
import { MockError } from '../mock-error.ts';
import type { Policy } from '../policy.ts';
import type { Answer } from '../http/answer.ts';
import { allDeviations } from './list-deviations.ts';
import type { Deviation, OutgoingExchange } from './deviation.ts';

/** The deviations of those ids. Throws MockError `unknown-deviation`. */
export function findDeviations(ids: readonly string[], readings: ReadingOptions): readonly Deviation[] {
  if (ids.length === 0) return [];
  const known = new Map(allDeviations(readings).map((deviation) => [deviation.id, deviation]));
  return ids.map((id) => {
    const deviation = known.get(id);
    if (deviation === undefined)
      throw new MockError('unknown-deviation', `No deviation "${id}"; there are ${[...known.keys()].join(', ')}.`);
    return deviation;
  });
}

/** The policy with the decisions of the deviations in it, one after the other. */
export function applyDeviations(policy: Policy, deviations: readonly Deviation[]): Policy {
  return deviations.reduce((current, { replace }) => ({ ...current, ...replace?.(current) }), policy);
}

/** The answer as the deviations send it. */
export function rewriteAnswer(exchange: OutgoingExchange, deviations: readonly Deviation[]): Answer {
  return deviations.reduce((answer, { rewrite }) => rewrite?.({ ...exchange, answer }) ?? answer, exchange.answer);
}
