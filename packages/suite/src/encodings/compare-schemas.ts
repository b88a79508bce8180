import type { RequirementId } from '@countercheck/rules';
import { type ComparedPayload, comparesAmounts, difference, isFound } from './compared-payloads.ts';
import { dependsOnType, withFirstAlone } from './first-alone.ts';
import { type FragmentValidator, fragmentValidators } from './fragment-validators.ts';

/** How a comparison of encodings went. */
export interface Comparison {
  readonly payloads: number;
  /** How often an encoding was asked. */
  readonly asked: number;
  /** The first payload of each rule on which its encodings differ. */
  readonly differences: readonly string[];
  /** How often each rule that can be said was broken. */
  readonly broken: ReadonlyMap<RequirementId, number>;
  /** Payloads with numbers that the other language takes for others. */
  readonly fine: Apart;
}

/** Payloads that are counted apart from the others. */
export interface Apart {
  readonly payloads: number;
  /** On how many of those the encodings of a rule differ that compares amounts. */
  readonly differing: number;
}

export interface SchemaComparison extends Comparison {
  /** Payloads with two types or methods, of which the first alone decides. */
  readonly withSurplus: number;
}

const PART = 1000;
let compiled: readonly FragmentValidator[] | undefined;

/** Asks the JSON Schema fragment of every rule about every payload, and the predicate. */
export function compareSchemas(payloads: Iterable<ComparedPayload>): SchemaComparison {
  compiled ??= fragmentValidators();
  const broken = new Map<RequirementId, number>(compiled.map(({ rule }) => [rule.id, 0]));
  const differences = new Map<RequirementId, string>();
  let [count, asked, withSurplus, fine, differing] = [0, 0, 0, 0, 0];
  for (const some of inParts(payloads)) {
    const firstAlone = some.map(({ resource }) => withFirstAlone(resource));
    const differs = new Set<ComparedPayload>();
    for (const { rule, accepts } of compiled) {
      const takesFirst = dependsOnType(rule);
      for (const [index, payload] of some.entries()) {
        const found = isFound(rule, payload);
        if (found) broken.set(rule.id, (broken.get(rule.id) ?? 0) + 1);
        const resource = (takesFirst ? firstAlone[index] : undefined) ?? payload.resource;
        if (accepts(resource) !== found) continue;
        if (payload.hasFineLiterals && comparesAmounts(rule)) differs.add(payload);
        else if (!differences.has(rule.id)) differences.set(rule.id, difference(rule, payload));
      }
    }
    count += some.length;
    asked += some.length * compiled.length;
    withSurplus += firstAlone.filter((resource) => resource !== undefined).length;
    fine += some.filter(({ hasFineLiterals }) => hasFineLiterals).length;
    differing += differs.size;
  }
  const apart = { payloads: fine, differing };
  return { payloads: count, asked, differences: [...differences.values()], broken, fine: apart, withSurplus };
}

/** One fragment is asked about many payloads before the next: changing between them costs more than an answer. */
function* inParts<T>(values: Iterable<T>): Generator<T[]> {
  let part: T[] = [];
  for (const value of values) {
    part.push(value);
    if (part.length < PART) continue;
    yield part;
    part = [];
  }
  yield part;
}

/** How many payloads were compared, and the rule that was broken least often, as a line to read. */
export function told({ payloads, asked, broken, fine }: Comparison): string {
  const [rule, count] = leastBroken(broken);
  return (
    `${payloads} payloads: asked ${asked} times, each of ${broken.size} rules broken ${count} times or more (${rule}); ` +
    `${fine.payloads} of them with numbers too fine to be told apart, differing on ${fine.differing}`
  );
}

function leastBroken(broken: ReadonlyMap<RequirementId, number>): readonly [string, number] {
  return [...broken].toSorted(([, a], [, b]) => a - b)[0] ?? ['none', 0];
}
