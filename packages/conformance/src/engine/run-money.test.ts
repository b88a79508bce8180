import { describe, expect, it } from 'vitest';
import { payment, posts, READS_BEFORE, refusal, runAgainst } from '../../test/run-against.ts';
import { answered, type Behaviour, broken, created, refused } from '../../test/small-hospital.ts';
import { createIntentLog } from '../money/intent-log.ts';
import type { MoneyTotal } from '../report.ts';
import { exitCodeOf } from '../report-summary.ts';
import { borderScenarios } from '../scenario/border-scenarios.ts';
import { readScenario } from '../scenario/read-scenario.ts';

describe('what a run says of the money', () => {
  it('passes a server that posts exactly once', async () => {
    const { result, report, requests } = await runAgainst({});
    expect([result.outcome, posts(requests)]).toEqual(['pass', 1]);
    expect(report.money).toEqual([
      { server: 'hospital', what: 'posted', currency: 'USD', amount: '12.50', transactions: 1 },
    ]);
  });

  it.each<['credit' | 'debit', number, string]>([
    ['credit', 12.5, 'pass'],
    ['debit', -12.5, 'pass'],
    ['credit', -12.5, 'fail'],
    ['debit', 12.5, 'fail'],
  ])('goes by what the tenant says of an alias: %s, and the balance falls by %d', async (impact, amount, outcome) => {
    const { result } = await runAgainst({
      changes: { tenant: { aliases: { '0111': { impact } } } },
      behaviour: { create: (post, identifier) => (post(amount), created(identifier)) },
    });
    expect(result.outcome).toBe(outcome);
  });

  it('passes a server that refuses and posts nothing', async () => {
    const { result } = await runAgainst({ scenario: refusal, behaviour: { create: refused } });
    expect(result.outcome).toBe('pass');
  });

  it.each<[string, Behaviour, typeof payment, string]>([
    [
      'answers 200 instead of posting',
      { create: () => new Response(null, { status: 200 }) },
      payment,
      'posting-exact-once',
    ],
    [
      'posts twice',
      { create: (post, identifier) => (post(12.5), post(12.5), created(identifier)) },
      payment,
      'posting-exact-once',
    ],
    [
      'adds instead of taking away',
      { create: (post, identifier) => (post(-12.5), created(identifier)) },
      payment,
      'posting-exact-once',
    ],
    [
      'loses the cents',
      { create: (post, identifier) => (post(12), created(identifier)) },
      payment,
      'posting-exact-once',
    ],
    ['refuses what is right', { create: refused }, payment, 'create-status-201'],
    [
      'accepts what is wrong',
      { create: (post, identifier) => (post(12.5), created(identifier)) },
      refusal,
      'amount-required',
    ],
    [
      'refuses, and posts all the same',
      { create: (post) => (post(12.5), refused()) },
      refusal,
      'rejection-posts-nothing',
    ],
  ])('fails a server that %s', async (_, behaviour, scenario, requirement) => {
    const { result } = await runAgainst({ behaviour, scenario });
    const failed = result.steps.flatMap(({ expectations }) =>
      expectations.filter(({ outcome }) => outcome === 'fail').map((each) => each.requirement),
    );
    expect([result.outcome, failed.includes(requirement), result.explanation?.whose]).toEqual(['fail', true, 'server']);
  });

  it.each([
    ['accepts what is wrong and posts it', created, ['amount-required']],
    ['refuses what is wrong and posts it all the same', () => refused(), ['rejection-posts-nothing']],
  ])('tells one fault of a server that %s', async (_, answer, requirements) => {
    const { result } = await runAgainst({
      behaviour: { create: (post, identifier) => (post(12.5), answer(identifier)) },
      scenario: refusal,
    });
    const failed = result.steps.flatMap(({ expectations }) =>
      expectations.filter(({ outcome }) => outcome === 'fail').map((each) => each.requirement),
    );
    expect(failed).toEqual(requirements);
  });

  it.each<[string, Behaviour]>([
    ['between two readings', { balance: (owed, reads) => (reads <= READS_BEFORE + 1 ? owed : owed + 33.33) }],
    ['while nobody posts', { create: refused, balance: (owed, reads) => owed + reads * 7.77 }],
  ])('calls it an error, not a failure, when somebody else moves the balance %s', async (_, behaviour) => {
    const { result } = await runAgainst({
      behaviour: { ...behaviour },
      scenario: behaviour.create ? refusal : payment,
    });
    expect([result.outcome, result.explanation?.whose]).toEqual(['error', 'configuration']);
  });

  it.each<[string, Behaviour, string, string]>([
    ['was posted', { create: (post) => (post(12.5), broken('ECONNRESET')) }, 'error', 'it was posted'],
    ['was not posted', { create: () => broken('ECONNRESET') }, 'error', 'it was not posted'],
    ['cannot be told', { create: (post) => (post(3.21), broken('ECONNRESET')) }, 'unknown', 'cannot tell'],
  ])('never repeats a create whose answer was lost, and finds out that it %s', async (_, behaviour, outcome, told) => {
    const intents = createIntentLog();
    const { result, requests } = await runAgainst({ behaviour, intents });
    expect([
      posts(requests),
      result.outcome,
      result.explanation?.message.includes(told),
      intents.unsettled().length,
    ]).toEqual([1, outcome, true, outcome === 'unknown' ? 1 : 0]);
  });

  it.each<[string, number, Behaviour['create'], string, MoneyTotal['what'][], number, number]>([
    ['posted', 502, (post) => (post(12.5), answered(502)), 'fail', ['posted'], 0, 1],
    ['posted', 307, (post) => (post(12.5), answered(307)), 'fail', ['posted'], 0, 1],
    ['posted', 408, (post) => (post(12.5), answered(408)), 'fail', ['posted'], 0, 1],
    ['not posted', 503, () => answered(503), 'fail', [], 0, 1],
    ['something else', 500, (post) => (post(3.21), answered(500)), 'unknown', ['unknown'], 1, 4],
  ])(
    'finds out that a create was %s when the answer, %i, does not say it',
    async (_, __, create, outcome, money, open, exitCode) => {
      const intents = createIntentLog();
      const { result, report, requests } = await runAgainst({ behaviour: { ...(create && { create }) }, intents });
      expect([
        posts(requests),
        result.outcome,
        report.money.map(({ what }) => what),
        intents.unsettled().length,
        exitCodeOf(report),
      ]).toEqual([1, outcome, money, open, exitCode]);
    },
  );

  it('blames nobody when a create is answered with 429, and neither sends it again nor goes on', async () => {
    const { result, requests, report } = await runAgainst({ behaviour: { create: () => answered(429) } });
    expect([posts(requests), result.outcome, result.explanation?.whose, result.steps.length, report.money]).toEqual([
      1,
      'error',
      'configuration',
      2,
      [],
    ]);
  });

  it('does not call it a second fault that what was refused was not posted', async () => {
    const { result } = await runAgainst({ behaviour: { create: refused } });
    expect(result.failures ?? [result.explanation]).toEqual([
      expect.objectContaining({ requirement: 'create-status-201' }),
    ]);
  });

  it('takes into account what was posted since the balance was read', async () => {
    const twice = readScenario(
      `id: a\ntitle: A\nposts: money\nsteps:\n  - balance: { account: guarantorAccount, save: before }\n${'  - create: { of: payment-to-account }\n    expect: { create-status-201: { status: 201 } }\n'.repeat(2)}`,
      'a.yaml',
    );
    let creates = 0;
    const create: Behaviour['create'] = (post, identifier) => {
      post(12.5);
      return (creates += 1) === 1 ? created(identifier) : broken('ECONNRESET');
    };
    const { result, report } = await runAgainst({ behaviour: { create }, scenario: twice });
    expect([result.explanation?.message, report.money.map(({ amount }) => amount)]).toEqual([
      'The answer to the create was lost (ECONNRESET); it was posted: the balance of Account/G1 moved by -25.00.',
      ['25.00'],
    ]);
  });

  it('waits as long for a posting as it waited for the answer', async () => {
    const { result } = await runAgainst({
      changes: { timeoutSeconds: 0.05 },
      behaviour: { create: () => new Promise<Response>(() => {}) as unknown as Response },
    });
    expect(result.explanation?.message).toBe(
      'The answer to the create was lost (no answer within 0.05 s); it was not posted: the balance of Account/G1 has not moved in the 3 s after.',
    );
  });

  it('fails a server that accepts a payload beyond a border, and one that refuses a payload at it', async () => {
    const ofPayments = (scenario: ReturnType<typeof borderScenarios>[number]) =>
      scenario.steps.some((step) => step.kind === 'create' && step.create.of !== 'adjustment');
    const borders = borderScenarios().filter(
      (scenario) => scenario.id.startsWith('account-number-required--') && ofPayments(scenario),
    );
    const outcomes = async (behaviour: Behaviour) =>
      Promise.all(borders.map(async (scenario) => (await runAgainst({ scenario, behaviour })).result.outcome));
    const accepting = await outcomes({ create: (post, identifier) => (post(12.5), created(identifier)) });
    const refusing = await outcomes({ create: refused });
    expect(borders.map(({ posts: moves }, index) => [moves, accepting[index], refusing[index]])).toEqual(
      borders.map(({ posts: moves }) => (moves === 'money' ? ['money', 'pass', 'fail'] : ['nothing', 'fail', 'pass'])),
    );
  });

  it('knows that nothing was posted when the connection was never made', async () => {
    const { result, report } = await runAgainst({ behaviour: { create: () => broken('ECONNREFUSED') } });
    expect([result.outcome, result.explanation?.whose, report.money]).toEqual(['error', 'network', []]);
  });
});
