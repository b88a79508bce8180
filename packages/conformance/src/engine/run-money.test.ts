import { describe, expect, it } from 'vitest';
import { payment, posts, READS_BEFORE, refusal, runAgainst } from '../../test/run-against.ts';
import { type Behaviour, broken, created, refused } from '../../test/small-hospital.ts';
import { createIntentLog } from '../money/intent-log.ts';
import { borderScenarios } from '../scenario/border-scenarios.ts';

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
