import { atAnyBorder, atBorder, type BorderCase, severalMutated, violatingSeveral } from '@countercheck/arbitraries';
import { PAYLOAD_RULES, type PayloadRule, type RequirementId, type ValidationResult } from '@countercheck/rules';
import fc from 'fast-check';
import { validatorFor } from '../properties/judges.ts';
import { fineLiterals } from './fine-literals.ts';

/** A payload and the rules that have a finding in it. */
export interface ComparedPayload {
  readonly resource: unknown;
  readonly default: ReadonlySet<RequirementId>;
  readonly strict: ReadonlySet<RequirementId>;
  /** It was judged as a text whose numbers are no doubles; `resource` has the doubles next to them. */
  readonly hasFineLiterals: boolean;
}

/** How many payloads of each kind a batch has, beside one at any border and one with numbers that no double can hold. */
export interface Mixture {
  /** At the border of a rule, just breaking it: each of `rules` in turn. */
  readonly breaking: number;
  /** All unless given. */
  readonly rules?: readonly RequirementId[];
  /** With further edits, all made from one. */
  readonly mutants: number;
  /** With two independent faults. */
  readonly several: number;
}

const BATCHES_AT_ONCE = 50;
const RULES: readonly RequirementId[] = PAYLOAD_RULES.map(({ id }) => id);

/** Random payloads. The same seed, the same payloads. */
export function* generatePayloads(count: number, seed: number, mixture: Mixture): Generator<ComparedPayload> {
  const { breaking, rules = RULES, mutants, several } = mixture;
  const batch = fc.tuple(
    atAnyBorder(),
    severalMutated(mutants),
    fc.array(violatingSeveral(2), { minLength: several, maxLength: several }),
    fineLiterals(),
  );
  let made = 0;
  for (let turn = 0; made < count;) {
    for (const [border, edited, broken, text] of fc.sample(batch, { seed: seed + made, numRuns: BATCHES_AT_ONCE })) {
      for (let one = 0; one < breaking; one++, turn++)
        yield judged(resourceOf(breakRule(rules[turn % rules.length] as RequirementId, seed + turn)));
      yield judged(resourceOf(border));
      for (const mutant of edited) yield judged(mutant);
      for (const { resource } of broken) yield judged(resource);
      yield judgedText(text);
      made += breaking + mutants + several + 2;
    }
  }
}

export function judged(resource: unknown): ComparedPayload {
  const rulesOf = (reading: 'default' | 'strict') => rulesIn(validatorFor(reading).validate(resource));
  return { resource, default: rulesOf('default'), strict: rulesOf('strict'), hasFineLiterals: false };
}

/** Whether the predicate has a finding. A rule that is silent in the default reading is compared in the strict one. */
export function isFound({ id, severity, exceptions = [] }: PayloadRule, payload: ComparedPayload): boolean {
  const severities = [severity, ...exceptions.map((exception) => exception.severity)];
  const speaks = severities.some((one) => (typeof one === 'string' ? one : one.default) !== 'none');
  return payload[speaks ? 'default' : 'strict'].has(id);
}

/** What numbers beyond a double can change. */
export function comparesAmounts({ id }: PayloadRule): boolean {
  return id === 'amount-equals-allocations' || id === 'tendered-covers-amount' || id === 'money-positive';
}

/** One payload on which two encodings of a rule differ, as a line to read. */
export function difference({ id }: PayloadRule, payload: ComparedPayload): string {
  return `${id} ${isFound(ruleOf(id), payload) ? 'is broken' : 'is kept'}: ${JSON.stringify(payload.resource)}`;
}

function judgedText(text: string): ComparedPayload {
  const rulesOf = (reading: 'default' | 'strict') => rulesIn(validatorFor(reading).validateText(text));
  return { resource: JSON.parse(text), default: rulesOf('default'), strict: rulesOf('strict'), hasFineLiterals: true };
}

const breaks = new Map<RequirementId, fc.Arbitrary<BorderCase>>();

function breakRule(rule: RequirementId, seed: number): BorderCase {
  const arbitrary = breaks.get(rule) ?? atBorder(rule, { side: 'fails' });
  breaks.set(rule, arbitrary);
  return fc.sample(arbitrary, { seed, numRuns: 1 })[0] as BorderCase;
}

function resourceOf({ resource = null }: BorderCase): unknown {
  return resource;
}

function rulesIn({ findings }: ValidationResult): ReadonlySet<RequirementId> {
  return new Set(findings.map(({ rule }) => rule));
}

function ruleOf(id: RequirementId): PayloadRule {
  return PAYLOAD_RULES.find((rule) => rule.id === id) as PayloadRule;
}
