import { isCannot, PAYLOAD_RULES } from '@countercheck/rules';
import engine from 'fhirpath';
import { r4 } from '../../src/fhirpath-model.ts';
import type { Contender } from '../measure.ts';
import { textsOf, withoutWarning } from '../payloads.ts';

/** The invariants of the rules, compiled once. */
export function fhirpath(): Contender {
  const invariants = PAYLOAD_RULES.filter(
    ({ invariant, severity }) => !isCannot(invariant) && (typeof severity === 'string' || severity.default === 'error'),
  ).map(({ invariant }) => engine.compile({ base: 'Basic', expression: invariant as string }, r4));
  return {
    name: `fhirpath.js, ${invariants.length} invariants`,
    texts: textsOf('card', withoutWarning).slice(0, 1),
    findings: 0,
    judge: (payload) =>
      invariants.filter((holds) => {
        const answer = holds(payload, { resource: payload }) as unknown[];
        return answer[0] !== true;
      }).length,
  };
}
