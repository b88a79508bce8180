import { listDeviations } from '@countercheck/mock';
import { embeddedMock } from 'countercheck/embedded-mock';
import { describe, expect, test } from 'vitest';
import { findDisagreement } from '../src/fuzz/find-disagreement.ts';

/** More than each border of any one rule, twice. */
const RUNS = 120;
const derived = listDeviations().filter(({ id }) => /^(ignores|refuses)-/.test(id));

describe('A fuzz finds each deviation that is derived from a rule', () => {
  test.each(derived)('$id', async ({ id, breaks: [rule = ''] }) => {
    const { requirement } = await findDisagreement(embeddedMock('mock', { deviations: [id] }), { rule, runs: RUNS });
    expect(requirement).toBeDefined();
  });
});
