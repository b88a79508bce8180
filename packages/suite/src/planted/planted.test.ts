import type { RequirementId } from '@countercheck/rules';
import { afterAll, describe, expect, it } from 'vitest';
import { SEED } from '../properties/judges.ts';
import { medianOf, payloadsUntilFound, PLANTED_FAULTS, PLANTED_RULES } from './plant.ts';

const SEEDS = [SEED, SEED + 1, SEED + 2];
const MOST = 200;
/** Every rule can show these; of the others some rules have nothing to show. */
const SHOWN_BY_ALL = [
  'never finds',
  'is turned round',
  'finds in every cash payment',
  'finds where a location is sent',
];
const FAULTS = PLANTED_FAULTS.map(({ name }) => name);

/** Of each rule and fault the median of payloads until it shows; none where most seeds do not show it. */
const medians = new Map<RequirementId, ReadonlyMap<string, number>>();

function measure(rule: RequirementId): ReadonlyMap<string, number> {
  const runs = SEEDS.map((seed) => payloadsUntilFound(rule, { seed, most: MOST }));
  const middle = FAULTS.map((name) => [name, medianOf(runs.map((run) => run.get(name) ?? Infinity))] as const);
  return new Map(middle.filter(([, count]) => count !== Infinity));
}

describe.each(PLANTED_RULES)('A wrong predicate of %s', (rule) => {
  it(`shows within ${MOST} random payloads`, { timeout: 120_000 }, () => {
    const found = measure(rule);
    medians.set(rule, found);
    expect(SHOWN_BY_ALL.filter((name) => !found.has(name))).toEqual([]);
  });
});

function countsOf(name: string): number[] {
  return [...medians.values()].flatMap((found) => found.get(name) ?? []);
}

it('Most rules show the faults that only some can show', () => {
  const rarely = FAULTS.map((name) => [name, countsOf(name).length] as const);
  expect(rarely.filter(([, count]) => count <= PLANTED_RULES.length / 2)).toEqual([]);
});

afterAll(() => {
  const lines = [
    `payloads until a wrong predicate shows, the median of ${SEEDS.length} seeds; - for never, or not within ${MOST}`,
    ...FAULTS.map(
      (name, index) =>
        `(${index + 1}) ${name}: ${medianOf(countsOf(name))} in the median of ${countsOf(name).length} rules`,
    ),
    `${'rule'.padEnd(40)}${FAULTS.map((_, index) => `(${index + 1})`.padStart(5)).join('')}`,
    ...[...medians].map(
      ([rule, found]) => rule.padEnd(40) + FAULTS.map((name) => String(found.get(name) ?? '-').padStart(5)).join(''),
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
});
