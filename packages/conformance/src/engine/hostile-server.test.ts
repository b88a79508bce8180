import { describe, expect, it } from 'vitest';
import { broken, created, hospitalConfiguration, NOW, smallHospital, TOKEN_URL } from '../../test/small-hospital.ts';
import { bundledScenarios } from '../bundled-scenarios.ts';
import type { ServerConfiguration } from '../configuration/server-configuration.ts';
import { createIntentLog } from '../money/intent-log.ts';
import type { Report } from '../report.ts';
import { REPORTERS } from '../reporters/reporters.ts';
import { borderScenarios } from '../scenario/border-scenarios.ts';
import { readScenario } from '../scenario/read-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { runScenarios, type RunOptions } from './run.ts';

const configuration: ServerConfiguration = {
  ...hospitalConfiguration,
  openBaseUrl: hospitalConfiguration.baseUrl.replace('/r4/', '/open/r4/'),
  otherTenant: hospitalConfiguration.baseUrl.replace('ec2458f2', 'd075cf8b'),
  limits: { USD: '100000' },
  userToken: 'canary-user-token',
  fixtures: {
    ...hospitalConfiguration.fixtures,
    recurringEncounter: '97950001',
    financialAccount: 'F1',
    statement: { account: 'S1', number: '68002', patient: '7654321' },
    guarantor: '8765432-7654321',
    location: '98920358',
  },
};
const token = {
  access_token: 'canary-access-token-1',
  token_type: 'Bearer',
  expires_in: 570,
  scope: 'system/Basic.write system/FinancialTransaction.write system/Account.read',
};
const clock = { now: () => Date.parse(NOW), sleep: async () => {} };

function run(
  fetch: (request: Request) => Promise<Response>,
  scenarios: readonly Scenario[],
  changes: Partial<RunOptions> = {},
): Promise<Report> {
  return runScenarios({
    servers: [{ kind: 'server', name: 'hospital', configuration, fetch }],
    scenarios,
    seed: 1,
    runId: 'run-1',
    toolVersion: '0.0.0',
    clock,
    ...changes,
  });
}

const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;

describe('a server that answers nonsense', () => {
  const scenarios = [...bundledScenarios(), ...borderScenarios().filter((_, index) => index % 25 === 0)];

  it.each<[string, () => Response]>([
    ['null', () => new Response('null')],
    ['a list', () => Response.json([1, null, {}])],
    ['an empty object', () => Response.json({})],
    ['text', () => new Response('<html>', { status: 200, headers: { 'content-type': 'text/html' } })],
    ['bytes that are no UTF-8', () => new Response(new Uint8Array([0xff, 0xfe, 0x00]))],
    ['nothing', () => new Response(null, { status: 204 })],
    ['a redirect', () => new Response(null, { status: 307, headers: { location: 'https://elsewhere.test/' } })],
    [
      'a bundle of nonsense',
      () =>
        Response.json({
          resourceType: 'Bundle',
          type: 7,
          total: 'x',
          link: [null, { relation: 'next', url: 5 }],
          entry: [null, 3, { resource: null }, { resource: { resourceType: 'Account' } }],
        }),
    ],
    [
      'an account of nonsense',
      () =>
        Response.json({
          resourceType: 'Account',
          id: 5,
          type: [],
          extension: { url: 1 },
          servicePeriod: 'x',
          identifier: [[]],
          guarantor: {},
        }),
    ],
    [
      'an outcome of nonsense',
      () => Response.json({ resourceType: 'OperationOutcome', issue: [null, 1, { code: {} }] }, { status: 422 }),
    ],
    ['very deep JSON', () => new Response(deep)],
    ['an error of its own', () => Response.json({ error: { a: 1 } }, { status: 500 })],
    ['too many requests', () => new Response(null, { status: 429, headers: { 'retry-after': '0' } })],
    ['a broken connection', () => broken('ECONNRESET')],
  ])('is no reason to crash: %s', async (_, answer) => {
    const report = await run(
      async (request) => (request.url === TOKEN_URL ? Response.json(token) : answer()),
      scenarios,
    );
    const bugs = report.scenarios.filter(({ explanation }) => explanation?.message.startsWith('This is a bug'));
    expect([
      bugs.map(({ explanation }) => explanation?.message),
      report.scenarios.length,
      report.counts.pass < 15,
    ]).toEqual([[], scenarios.length, true]);
    for (const render of Object.values(REPORTERS)) expect(render(report).length).toBeGreaterThan(0);
  });
});

describe('secrets', () => {
  const canaries = [
    'canary-access-token-1',
    'canary-user-token',
    'my-secret-0123',
    '7654321',
    '8765432',
    '4111111111111111',
    'Miller',
  ];
  const leak = JSON.stringify({
    resourceType: 'OperationOutcome',
    issue: [
      {
        severity: 'error',
        code: 'business-rule',
        diagnostics: `${canaries.slice(0, 4).join(' ')} card 4111 1111 1111 1111 and 4111111111111111`,
      },
    ],
    subject: { reference: 'Patient/7654321', display: 'Mary Miller' },
    text: { div: '<div>Mary Miller 7654321</div>' },
  });

  it.each<[string, (request: Request) => Response]>([
    ['an error body', () => new Response(leak, { status: 422, headers: { 'content-type': 'application/json' } })],
    ['a body that is right otherwise', () => new Response(leak, { status: 200 })],
    [
      'headers',
      (request) =>
        new Response(null, {
          status: 400,
          headers: {
            'x-echo': request.headers.get('authorization') ?? '',
            'set-cookie': 'session=canary-access-token-1',
            'x-request-id': 'canary-access-token-1',
          },
        }),
    ],
    [
      'the message of a failure',
      () => {
        throw new Error(canaries.filter((canary) => canary !== 'Miller').join(' '));
      },
    ],
  ])('are in no report and no event, though the server puts them into %s', async (_, answer) => {
    const events: string[] = [];
    const intents = createIntentLog();
    const report = await run(
      async (request) => (request.url === TOKEN_URL ? Response.json(token) : answer(request)),
      bundledScenarios(),
      {
        intents,
        onEvent: (event) =>
          events.push(
            JSON.stringify(event.kind === 'finished' ? { result: event.result, report: event.report() } : event),
          ),
      },
    );
    const outputs = [
      ...events,
      ...Object.values(REPORTERS).map((render) => render(report)),
      JSON.stringify(intents.unsettled()),
    ];
    expect(canaries.filter((canary) => outputs.some((output) => output.includes(canary)))).toEqual([]);
  });
});

describe('a run that is interrupted', () => {
  const payments = ['one', 'two', 'three'].map((id) =>
    readScenario(
      `id: ${id}\ntitle: ${id}\nposts: money\nsteps:\n  - balance: { account: guarantorAccount, save: before }\n  - create: { of: payment-to-account, save: sent }\n    expect: { create-status-201: { status: 201 } }\n  - balance: { account: guarantorAccount }\n    expect: { posting-exact-once: { change: { since: before, by: sent } } }\n`,
      `${id}.yaml`,
    ),
  );

  it('waits for the create that is under way, begins no other, and says that it is a part', async () => {
    const controller = new AbortController();
    const intents = createIntentLog();
    const { fetch, requests } = smallHospital({
      create: (post, identifier) => {
        post(12.5);
        controller.abort();
        return created(identifier);
      },
    });
    const report = await run(fetch, payments, { signal: controller.signal, intents });
    const posts = requests.filter((request) => request === `POST ${configuration.baseUrl}/Basic`).length;
    expect([posts, report.complete, report.money, intents.unsettled(), report.scenarios.length]).toEqual([
      1,
      false,
      [{ server: 'hospital', what: 'posted', currency: 'USD', amount: '12.50', transactions: 1 }],
      [],
      1,
    ]);
  });
});
