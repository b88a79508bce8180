import { listDeviations } from '@countercheck/mock';
import { embeddedMock } from 'countercheck/embedded-mock';
import { describe, expect, test } from 'vitest';
import { findDisagreement } from './find-disagreement.ts';

const RUNS = 120;
const RUNS_OF_THE_RIGHT_ONE = 60;
const ONE_OF = 12;
const derived = listDeviations().filter(({ id }) => /^(ignores|refuses)-/.test(id));

describe('A fuzz of the embedded mock', () => {
  test.each(derived.filter((_, index) => index % ONE_OF === 0))('finds $id', async ({ id, breaks: [rule = ''] }) => {
    const { requirement } = await findDisagreement(embeddedMock('mock', { deviations: [id] }), { rule, runs: RUNS });
    expect(requirement).toBeDefined();
  });

  test('finds nothing where there is nothing', async () => {
    expect(await findDisagreement(embeddedMock('mock', {}), { runs: RUNS_OF_THE_RIGHT_ONE })).toEqual({
      requirement: undefined,
      answered: RUNS_OF_THE_RIGHT_ONE,
    });
  });
});
