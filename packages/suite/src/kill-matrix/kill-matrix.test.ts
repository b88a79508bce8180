import type { Reading } from '@countercheck/rules';
import { listDeviations } from '@countercheck/mock';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Deciding, decidingScenarios } from './deciding-scenarios.ts';
import { EQUIVALENT } from './equivalent-deviations.ts';
import { readKills, shownBroken } from './kills.ts';
import { allScenarios, runAgainst } from './run-against.ts';

const AT_ONCE = 4;
const scenarios = allScenarios();

describe.each<[Reading, number]>([
  ['default', 1],
  ['strict', 2],
  ['lenient', 3],
])('The right mock, read %s, seed %i,', (reading, seed) => {
  test('is not blamed for anything', async () => {
    const report = await runAgainst({ scenarios, reading, seed });
    const blamed = report.scenarios.filter(
      (scenario) => !['pass', 'skip'].includes(scenario.outcome) || shownBroken(scenario).length > 0,
    );
    expect(blamed.map(({ id, outcome, explanation }) => [id, outcome, explanation?.message])).toEqual([]);
  });
});

describe('Each deviation is noticed by the scenarios that decide what it breaks', () => {
  let deciding: Deciding;
  beforeAll(async () => {
    deciding = decidingScenarios(scenarios, await runAgainst({ scenarios }));
  });

  test.each(listDeviations().filter(({ id }) => !Object.hasOwn(EQUIVALENT, id)))('$id', async (deviation) => {
    const { id, breaks } = deviation;
    const asked = [...new Set([...deciding.few(breaks), ...deciding.all(breaks)])];
    for (let next = 0; next < asked.length; next += AT_ONCE) {
      const batch = asked.slice(next, next + AT_ONCE);
      const { byName } = readKills(deviation, await runAgainst({ scenarios: batch, deviations: [id] }));
      if (byName.length > 0) return;
    }
    expect.unreachable(`none of ${asked.length} scenarios notices ${id}, which breaks ${breaks.join(', ')}`);
  });
});
