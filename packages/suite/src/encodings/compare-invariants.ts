import { isCannot, PAYLOAD_RULES, type PayloadRule, type RequirementId } from '@countercheck/rules';
import fhirpath from 'fhirpath';
import { r4 } from '../fhirpath-model.ts';
import type { Apart, Comparison } from './compare-schemas.ts';
import { type ComparedPayload, comparesAmounts, difference, isFound } from './compared-payloads.ts';

/** Where one of these finds something, FHIRPath engines do not see the payload as it was sent. */
const SHAPE: readonly RequirementId[] = PAYLOAD_RULES.filter(({ kind }) => kind === 'shape').map(({ id }) => id);
/** fhirpath.js compares decimals to eight places, and computes with doubles. */
const TOLD_APART = { places: 8, digits: 15 };

export interface InvariantComparison extends Comparison {
  /** Payloads that FHIRPath sees otherwise than they were sent: with nulls, empty elements, values of other types. */
  readonly unseen: Apart;
}

/** Asks the FHIRPath invariant of every rule about every payload, and the predicate, or those of some rules only. */
export function compareInvariants(
  payloads: Iterable<ComparedPayload>,
  rules: readonly RequirementId[] = PAYLOAD_RULES.map(({ id }) => id),
): InvariantComparison {
  const asked = PAYLOAD_RULES.filter(({ id, invariant }) => rules.includes(id) && !isCannot(invariant));
  const said = asked.map((rule) => ({
    rule,
    evaluate: fhirpath.compile({ base: 'Basic', expression: rule.invariant as string }, r4),
  }));
  const broken = new Map<RequirementId, number>(
    said.filter(({ rule }) => rule.kind !== 'shape').map(({ rule }) => [rule.id, 0]),
  );
  const differences = new Map<RequirementId, string>();
  const fine = { payloads: 0, differing: 0 };
  const unseen = { payloads: 0, differing: 0 };
  let count = 0;
  for (const payload of payloads) {
    const isFine = payload.hasFineLiterals || hasFineNumber(payload.resource);
    const isWellFormed = !SHAPE.some((rule) => payload.default.has(rule));
    let [isSeen, differs] = [isWellFormed, false];
    for (const { rule, evaluate } of said) {
      const found = isFound(rule, payload);
      const isSeenHere = isWellFormed && isResolvable(rule, payload);
      if (found && isSeenHere && broken.has(rule.id)) broken.set(rule.id, (broken.get(rule.id) ?? 0) + 1);
      isSeen &&= isSeenHere;
      if (answer(evaluate, payload.resource) === !found) continue;
      if (!isSeenHere || (isFine && comparesAmounts(rule))) differs = true;
      else if (!differences.has(rule.id)) differences.set(rule.id, difference(rule, payload));
    }
    count += 1;
    const apart = isSeen ? (isFine ? fine : undefined) : unseen;
    if (apart === undefined) continue;
    apart.payloads += 1;
    if (differs) apart.differing += 1;
  }
  return { payloads: count, asked: count * said.length, differences: [...differences.values()], broken, fine, unseen };
}

/** True or false; `undefined` for anything else, and where fhirpath.js gives up. */
function answer(evaluate: Evaluate, resource: unknown): boolean | undefined {
  try {
    const [only, ...others] = evaluate(resource, { resource }) as unknown[];
    return typeof only === 'boolean' && others.length === 0 ? only : undefined;
  } catch {
    return undefined;
  }
}

type Evaluate = (resource: unknown, variables: { readonly resource: unknown }) => unknown;

/** What is no Basic has no values behind `%resource` to fhirpath.js. */
function isResolvable({ invariant }: PayloadRule, { default: found }: ComparedPayload): boolean {
  return isCannot(invariant) || !invariant.includes('%resource') || !found.has('resource-type-basic');
}

function hasFineNumber(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(hasFineNumber);
  if (typeof value !== 'number') return false;
  const text = String(Math.abs(value));
  if (text.includes('e')) return true;
  const [whole = '', fraction = ''] = text.split('.');
  return fraction.length > TOLD_APART.places || whole.length + fraction.length > TOLD_APART.digits;
}
