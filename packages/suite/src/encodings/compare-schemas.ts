import { isCannot, PAYLOAD_RULES, type RequirementId } from '@countercheck/rules';
import Ajv from 'ajv/dist/2020.js';
import { type ComparedPayload, difference, isComparable, isFound } from './compared-payloads.ts';

/** How a comparison of encodings went. */
export interface Comparison {
  readonly payloads: number;
  /** How often an encoding was asked. */
  readonly asked: number;
  /** The first payload of each rule on which its encodings differ. */
  readonly differences: readonly string[];
  /** How often each rule that can be said was broken. */
  readonly broken: ReadonlyMap<RequirementId, number>;
}

/**
 * Asks the JSON Schema fragment of every rule that is broken about each payload, and of the other rules every `everyOther`-th in
 * turn: a validator needs a millisecond and more for all of them.
 */
export function compareSchemas(payloads: Iterable<ComparedPayload>, everyOther: number): Comparison {
  const ajv = new Ajv.default({ strict: false, messages: false });
  const said = PAYLOAD_RULES.filter(({ schema }) => !isCannot(schema)).map((rule) => ({
    rule,
    accepts: ajv.compile(rule.schema as object),
  }));
  const broken = new Map<RequirementId, number>(said.map(({ rule }) => [rule.id, 0]));
  const differences = new Map<RequirementId, string>();
  let [count, asked] = [0, 0];
  for (const payload of payloads) {
    count += 1;
    for (const [index, { rule, accepts }] of said.entries()) {
      const found = isFound(rule, payload);
      if (!found && (index + count) % everyOther !== 0) continue;
      if (!isComparable(rule, payload)) continue;
      asked += 1;
      if (found) broken.set(rule.id, (broken.get(rule.id) ?? 0) + 1);
      if (accepts(payload.resource) === found && !differences.has(rule.id))
        differences.set(rule.id, difference(rule, payload));
    }
  }
  return { payloads: count, asked, differences: [...differences.values()], broken };
}

/** The rule that was broken least often, as a line to read. */
export function leastBroken({ asked, broken }: Comparison): string {
  const [rule, count] = [...broken].toSorted(([, a], [, b]) => a - b)[0] ?? ['none', 0];
  return `asked ${asked} times, each of ${broken.size} rules broken ${count} times or more (${rule})`;
}
