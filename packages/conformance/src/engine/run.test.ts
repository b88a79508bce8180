import { UsageError } from '@countercheck/rules';
import { describe, expect, it } from 'vitest';
import { clock, payment, posts, refusal, runAgainst } from '../../test/run-against.ts';
import { BASE_URL, broken, hospitalConfiguration, smallHospital, TOKEN_URL } from '../../test/small-hospital.ts';
import { systemClock } from '../clock.ts';
import type { ServerConfiguration } from '../configuration/server-configuration.ts';
import { createIntentLog } from '../money/intent-log.ts';
import { VOLATILE_MEMBERS } from '../report.ts';
import { exitCodeOf } from '../report-summary.ts';
import { borderScenarios } from '../scenario/border-scenarios.ts';
import { readScenario } from '../scenario/read-scenario.ts';
import { runScenarios } from './run.ts';

describe('a run against a configured server', () => {
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

it('the preflight and the run together keep to requestsPerSecond', async () => {
  const { fetch } = smallHospital();
  const sent: number[] = [];
  await runScenarios({
    servers: [
      {
        kind: 'server',
        name: 'hospital',
        configuration: { ...hospitalConfiguration, requestsPerSecond: 20 },
        fetch: async (request) => {
          sent.push(performance.now());
          return fetch(request);
        },
      },
    ],
    scenarios: [payment, refusal],
    seed: 1,
    runId: 'run-1',
    toolVersion: '0.0.0',
    clock: systemClock(),
  });
  const [first = 0] = sent;
  const last = sent.at(-1) ?? 0;
  // The last one waits for all before it; timers may be a millisecond early.
  expect([sent.length > 10, last - first >= (sent.length - 1) * 49]).toEqual([true, true]);
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

it('a report tells which creates of earlier runs nobody has settled, and fails for none of them', async () => {
  const intents = createIntentLog();
  const intent = {
    id: 'old',
    runId: 'earlier',
    server: 'hospital',
    baseUrl: BASE_URL,
    scenario: 'paid',
    at: '2024-06-14T17:00:00Z',
    identifier: 'A1',
    target: 'Account/G1',
    moneys: [{ currency: 'USD', amount: '12.50' }],
  };
  intents.record(intent);
  intents.record({ ...intent, id: 'elsewhere', server: 'another' });
  const { report } = await runAgainst({ intents });
  expect([report.unsettled, exitCodeOf(report)]).toEqual([
    [
      {
        whose: 'network',
        message:
          'A create of an earlier run was never settled: identifier A1, 12.50 USD to Account/G1 on hospital, sent 2024-06-14T17:00:00Z by paid.',
        remedy:
          'Look in Millennium whether it was posted; then remove intents.jsonl beside the report, which remembers it.',
      },
    ],
    0,
  ]);
});

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
