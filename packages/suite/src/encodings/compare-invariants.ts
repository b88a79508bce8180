import { isCannot, PAYLOAD_RULES, type PayloadRule, type RequirementId } from '@countercheck/rules';
import fhirpath from 'fhirpath';
import { r4 } from '../fhirpath-model.ts';
import type { Comparison } from './compare-schemas.ts';
import { type ComparedPayload, difference, isComparable, isFound } from './compared-payloads.ts';

/** Where one of these finds something, FHIRPath engines do not see the payload as it was sent. */
const SHAPE: readonly RequirementId[] = PAYLOAD_RULES.filter(({ kind }) => kind === 'shape').map(({ id }) => id);
/** fhirpath.js compares decimals to eight places, and computes with doubles. */
const TOLD_APART = { places: 8, digits: 15 };

/** A comparison in which some payloads have numbers that fhirpath.js takes for others: those are counted apart. */
export interface InvariantComparison extends Comparison {
  readonly withFineNumbers: number;
  /** On how many of those an invariant about amounts differs from the predicate. */
  readonly differencesByFineNumbers: number;
}

/** Whether FHIRPath sees the payload as it was sent. */
export function isWellFormed({ resource, default: found }: ComparedPayload): boolean {
  const isFilledObject =
    typeof resource === 'object' && resource !== null && !Array.isArray(resource) && Object.keys(resource).length > 0;
  return isFilledObject && !SHAPE.some((rule) => found.has(rule));
}

/** Asks the FHIRPath invariant of every rule about every payload, and the predicate. */
export function compareInvariants(payloads: Iterable<ComparedPayload>): InvariantComparison {
  const said = PAYLOAD_RULES.filter(({ invariant }) => !isCannot(invariant)).map((rule) => ({
    rule,
    evaluate: fhirpath.compile({ base: 'Basic', expression: rule.invariant as string }, r4),
  }));
  const broken = new Map<RequirementId, number>(
    said.filter(({ rule }) => rule.kind !== 'shape').map(({ rule }) => [rule.id, 0]),
  );
  const differences = new Map<RequirementId, string>();
  let [count, asked, withFineNumbers, differencesByFineNumbers] = [0, 0, 0, 0];
  for (const payload of payloads) {
    count += 1;
    const isFine = hasFineNumber(payload.resource);
    let differs = false;
    for (const { rule, evaluate } of said) {
      const found = isFound(rule, payload);
      if (!isComparable(rule, payload) || !isResolvable(rule, payload)) continue;
      asked += 1;
      if (found) broken.set(rule.id, (broken.get(rule.id) ?? 0) + 1);
      const answer = evaluate(payload.resource, { resource: payload.resource }) as unknown[];
      if (answer.length === 1 && answer[0] === !found) continue;
      if (isFine && comparesAmounts(rule)) differs = true;
      else if (!differences.has(rule.id)) differences.set(rule.id, difference(rule, payload));
    }
    if (isFine) withFineNumbers += 1;
    if (differs) differencesByFineNumbers += 1;
  }
  return {
    payloads: count,
    asked,
    differences: [...differences.values()],
    broken,
    withFineNumbers,
    differencesByFineNumbers,
  };
}

/**
 * What is no Basic has no values behind `%resource` to fhirpath.js, and a number with an extension of its own (`_value`) equals none
 * without: the predicate looks at neither.
 */
function isResolvable(rule: PayloadRule, { resource, default: found }: ComparedPayload): boolean {
  if (isCannot(rule.invariant) || !rule.invariant.includes('%resource')) return true;
  return !found.has('resource-type-basic') && !(comparesAmounts(rule) && JSON.stringify(resource).includes('"_value"'));
}

function comparesAmounts({ id }: PayloadRule): boolean {
  return id === 'amount-equals-allocations' || id === 'tendered-covers-amount' || id === 'money-positive';
}

function hasFineNumber(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(hasFineNumber);
  if (typeof value !== 'number') return false;
  const text = String(Math.abs(value));
  if (text.includes('e')) return true;
  const [whole = '', fraction = ''] = text.split('.');
  return fraction.length > TOLD_APART.places || whole.length + fraction.length > TOLD_APART.digits;
}
