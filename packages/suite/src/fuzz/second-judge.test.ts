import { describe, expect, test } from 'vitest';
import { judgePayloadText } from '../second-judge/judge-payload.ts';
import { findDisagreement } from './find-disagreement.ts';
import { judgedServer } from './judged-server.ts';

const RUNS = 250;
/** Some ask for more than the limit, or for a currency that has none, and are not sent. */
const RUNS_WITHIN_LIMITS = 220;

/** Decides by the second judge, who knows nothing of the rules, but forgets what is named. */
const decidingWithout =
  (forgotten?: string) =>
  (body: string): boolean =>
    judgePayloadText(body, 'default').findings.some(({ severity, rule }) => severity === 'error' && rule !== forgotten);

describe('A fuzz of a server whose verdicts come from the second judge', () => {
  test('agrees', async () => {
    const { requirement, answered } = await findDisagreement(judgedServer(decidingWithout()), { runs: RUNS });
    expect(requirement).toBeUndefined();
    expect(answered).toBeGreaterThan(RUNS_WITHIN_LIMITS);
  });

  test.each(['tendered-covers-amount', 'identifier-max-length', 'card-brand-supported', 'duplicate-member-forbidden'])(
    'finds that it forgot %s',
    async (rule) => {
      const { requirement } = await findDisagreement(judgedServer(decidingWithout(rule)), { runs: RUNS, rule });
      expect(requirement).toBe(rule);
    },
  );

  test('finds that it refuses everything', async () => {
    expect(
      (
        await findDisagreement(
          judgedServer(() => true),
          { runs: RUNS },
        )
      ).requirement,
    ).toBe('create-status-201');
  });
});
