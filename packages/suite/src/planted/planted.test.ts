import { afterAll, describe, expect, it } from 'vitest';
import { SEED } from '../properties/judges.ts';
import { medianOf, payloadsUntilFound, PLANTED_FAULTS, PLANTED_RULES } from './plant.ts';

const MOST = 200;
/** Every rule can show these; of the others some rules have nothing to show. */
const SHOWN_BY_ALL = [
  'never finds',
  'is turned round',
  'finds in every cash payment',
  'finds where a location is sent',
];

const found = new Map(PLANTED_FAULTS.map(({ name }): [string, number[]] => [name, []]));

describe.each(PLANTED_RULES)('A wrong predicate of %s', (rule) => {
  it(`shows within ${MOST} random payloads`, { timeout: 120_000 }, () => {
    const runs = payloadsUntilFound(rule, { seed: SEED, most: MOST });
    for (const [name, count] of runs) found.get(name)?.push(count);
    expect(SHOWN_BY_ALL.filter((name) => !runs.has(name))).toEqual([]);
  });
});

it('Most rules show the faults that only some can show', () => {
  const rarely = [...found].filter(([, counts]) => counts.length <= PLANTED_RULES.length / 2);
  expect(rarely.map(([name, { length }]) => [name, length])).toEqual([]);
});

afterAll(() => {
  for (const [name, counts] of found)
    process.stdout.write(
      `a predicate that ${name}: ${medianOf(counts)} payloads in the median of ${counts.length} rules\n`,
    );
});
