import { UsageError } from '@countercheck/rules';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../clock.ts';
import type { ServerConfiguration } from '../configuration/server-configuration.ts';
import { createIntentLog, type IntentLog } from '../money/intent-log.ts';
import { type Report, type ScenarioResult, VOLATILE_MEMBERS } from '../report.ts';
import { borderScenarios } from '../scenario/border-scenarios.ts';
import { readScenario } from '../scenario/read-scenario.ts';
import {
  BASE_URL,
  type Behaviour,
  broken,
  created,
  hospitalConfiguration,
  NOW,
  refused,
  smallHospital,
  TOKEN_URL,
} from '../../test/small-hospital.ts';
import { exitCodeOf } from '../report-summary.ts';
import { runScenarios } from './run.ts';

const clock: Clock = { now: () => Date.parse(NOW), sleep: async () => {} };

const payment = readScenario(
  `
id: payment
title: A payment moves the balance by its amount
posts: money
steps:
  - balance: { account: guarantorAccount, save: before }
  - create: { of: payment-to-account, save: paid }
    expect: { create-status-201: { accepted: true } }
  - balance: { account: guarantorAccount }
    expect: { posting-exact-once: { change: { since: before, by: paid } } }
`,
  'payment.yaml',
);

const refusal = readScenario(
  `
id: refusal
title: A payment without an amount posts nothing
posts: nothing
steps:
  - balance: { account: guarantorAccount, save: before }
  - create: { of: payment-to-account, without: [amount] }
    expect: { amount-required: { refused: true } }
  - balance: { account: guarantorAccount }
    expect: { rejection-posts-nothing: { equals: before } }
`,
  'refusal.yaml',
);

interface Setting {
  behaviour?: Behaviour;
  changes?: Partial<ServerConfiguration>;
  scenario?: typeof payment;
  intents?: IntentLog;
}

async function runAgainst({
  behaviour = {},
  changes = {},
  scenario = payment,
  intents = createIntentLog(),
}: Setting): Promise<{ report: Report; result: ScenarioResult; requests: string[] }> {
  const { fetch, requests } = smallHospital(behaviour);
  const report = await runScenarios({
    servers: [{ kind: 'server', name: 'hospital', configuration: { ...hospitalConfiguration, ...changes }, fetch }],
    scenarios: [scenario],
    seed: 1,
    runId: 'run-1',
    toolVersion: '0.0.0',
    clock,
    intents,
  });
  const [result] = report.scenarios;
  if (!result) throw new Error('no result');
  return { report, result, requests };
}

/** What the preflight reads: the Account, and the accounts of the encounter. */
const READS_BEFORE = 2;

const posts = (requests: readonly string[]) =>
  requests.filter((request) => request === `POST ${BASE_URL}/Basic`).length;

describe('a run against a configured server', () => {
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

  it.each<[string, Partial<ServerConfiguration>]>([
    ['writes are not allowed', { writes: 'forbidden' }],
    ['the limit would be passed', { limits: { USD: '12.49' } }],
    ['there is no limit for the currency', { limits: { EUR: '100' } }],
    ['the host is production', { baseUrl: BASE_URL.replace('hospital.test', 'fhir-ehr.cerner.com') }],
    [
      'the host is production, spelled otherwise',
      { baseUrl: BASE_URL.replace('hospital.test', 'FHIR-EHR.Cerner.com.:443') },
    ],
    ['no aliases are configured', { fixtures: { guarantorAccount: 'G1' } }],
  ])('sends no create when %s, and says so', async (_, changes) => {
    const { result, requests } = await runAgainst({ changes });
    expect([
      result.outcome,
      requests.filter((request) => request.startsWith('POST') && request.endsWith('/Basic')),
      result.explanation?.whose,
    ]).toEqual(['skip', [], 'configuration']);
  });

  it('sends no create when its intent cannot be written down', async () => {
    const intents = {
      ...createIntentLog(),
      record: () => {
        throw new UsageError('FILE_UNWRITABLE', 'cannot write intents.jsonl (ENOSPC)');
      },
    };
    const { requests, result } = await runAgainst({ intents });
    expect([posts(requests), result.outcome, result.explanation]).toEqual([
      0,
      'error',
      { whose: 'configuration', message: 'cannot write intents.jsonl (ENOSPC)' },
    ]);
  });

  it.each([
    ['holds', 'an assertion that never applied', '{ outcome-modifier-extension: holds }'],
    [
      'granted',
      'an assertion that no create can decide',
      '{ scope-granted-subset: { change: { since: before, by: 1 } } }',
    ],
  ])('is no pass of a scenario with %s: %s', async (_, __, expectation) => {
    const scenario = readScenario(
      `id: a\ntitle: A\nposts: money\nsteps:\n  - balance: { account: guarantorAccount, save: before }\n  - create: { of: payment-to-account }\n    expect: ${expectation}\n`,
      'a.yaml',
    );
    const { result } = await runAgainst({ scenario });
    expect([result.outcome, result.explanation?.whose]).toEqual(['error', 'kit']);
  });

  it('is no pass of a scenario that asserts nothing', async () => {
    const { result } = await runAgainst({
      scenario: { ...payment, steps: payment.steps.map((step) => ({ ...step, expect: {} })) },
    });
    expect([result.outcome, result.explanation?.message]).toEqual([
      'error',
      'No expectation of this scenario could be decided.',
    ]);
  });

  it('sends nothing to an address that is not configured', async () => {
    const scenario = readScenario(
      'id: a\ntitle: A\nposts: nothing\nsteps:\n  - request: { method: GET, path: "https://elsewhere.test/r4/Account/1" }\n    expect: { account-read: { status: 200 } }\n',
      'a.yaml',
    );
    const { result, requests } = await runAgainst({ scenario });
    expect([
      result.outcome,
      result.explanation?.message,
      requests.filter((request) => request.includes('elsewhere')),
    ]).toEqual(['skip', "Not sent: https://elsewhere.test is not an address of 'hospital'", []]);
  });

  it('is no pass when nothing was exercised', async () => {
    const { report } = await runAgainst({ changes: { writes: 'forbidden' } });
    expect(report.problems.map(({ message }) => message)).toEqual([
      'Nothing was exercised: no scenario came to a verdict.',
    ]);
  });

  it('shows no secret, no token and no run id of its own identifiers', async () => {
    const { report } = await runAgainst({});
    const text = JSON.stringify(report.scenarios);
    expect(['my-secret-0123', 'a-token-0123456789'].filter((secret) => text.includes(secret))).toEqual([]);
    expect(text.includes('RUNRUNRU')).toBe(true);
  });
});

describe('a server that cannot be reached', () => {
  it.each([
    ['the token endpoint', hospitalConfiguration, TOKEN_URL],
    ['the server that should name the token endpoint', withoutTokenUrl(), BASE_URL],
  ])('is a matter of the network when it is %s', async (_, configuration, address) => {
    const report = await runScenarios({
      servers: [{ kind: 'server', name: 'hospital', configuration, fetch: async () => broken('ECONNREFUSED') }],
      scenarios: [payment],
      seed: 1,
      runId: 'run-1',
      toolVersion: '0.0.0',
      clock,
    });
    expect([
      report.scenarios[0]?.explanation?.whose,
      report.scenarios[0]?.explanation?.message,
      exitCodeOf(report),
    ]).toEqual(['network', `${new URL(address).origin} did not answer: ECONNREFUSED.`, 3]);
  });
});

function withoutTokenUrl(): ServerConfiguration {
  const { tokenUrl: _, ...rest } = hospitalConfiguration;
  return rest;
}

describe('the preflight of a run', () => {
  it('posts nothing to a server whose fixtures cannot be read, and says why', async () => {
    const { fetch, requests } = smallHospital();
    const report = await runScenarios({
      servers: [
        {
          kind: 'server',
          name: 'hospital',
          configuration: hospitalConfiguration,
          fetch: async (request) =>
            request.url.includes('Account') && request.method === 'GET'
              ? new Response(null, { status: 404 })
              : fetch(request),
        },
      ],
      scenarios: [payment],
      seed: 1,
      runId: 'run-1',
      toolVersion: '0.0.0',
      clock,
    });
    expect([report.scenarios[0]?.outcome, posts(requests), report.scenarios[0]?.explanation?.message]).toEqual([
      'error',
      0,
      'Not run, since nothing is posted to a server that is not fit for it: Account/G1 cannot be read: the balance was answered with status 404.',
    ]);
  });
});

describe('two runs of one seed against one server', () => {
  it('differ in nothing but times and ids, whatever their run ids are', async () => {
    const scenarios = [
      payment,
      refusal,
      ...borderScenarios().filter(({ id }) => /^(identifier-required|account-number-required)--/.test(id)),
    ];
    const run = async (runId: string) => {
      const report = await runScenarios({
        servers: [
          { kind: 'server', name: 'hospital', configuration: hospitalConfiguration, fetch: smallHospital().fetch },
        ],
        scenarios,
        seed: 1,
        runId,
        toolVersion: '0.0.0',
        clock,
        concurrency: 1,
      });
      return withoutVolatile(JSON.parse(JSON.stringify(report)));
    };
    expect(await run('one')).toEqual(await run('another'));
  });
});

function withoutVolatile(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutVolatile);
  if (typeof value !== 'object' || value === null) return value;
  // The small hospital counts its answers, so its request ids differ too.
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !VOLATILE_MEMBERS.includes(name) && name !== 'x-request-id')
      .map(([name, member]) => [name, withoutVolatile(member)]),
  );
}

describe('runScenarios', () => {
  const start = (changes: object) =>
    runScenarios({
      servers: [
        { kind: 'server', name: 'hospital', configuration: hospitalConfiguration, fetch: smallHospital().fetch },
      ],
      scenarios: [payment],
      seed: 1,
      runId: 'r',
      toolVersion: '0.0.0',
      clock,
      ...changes,
    });

  it.each([
    [
      'a requirement that does not exist',
      { require: ['posting-exact-onse'] },
      "no requirement 'posting-exact-onse' to require: did you mean posting-exact-once?",
    ],
    [
      'two scenarios of one id',
      { scenarios: [payment, { ...refusal, id: 'payment' }] },
      "refusal.yaml: another scenario has the id 'payment' already: give it one of its own.",
    ],
  ])('refuses %s', async (_, changes, message) => {
    await expect(start(changes)).rejects.toThrow(message);
  });
});
