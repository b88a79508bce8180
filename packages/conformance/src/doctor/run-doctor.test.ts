import { describe, expect, it } from 'vitest';
import { BASE_URL, broken, hospitalConfiguration, NOW, smallHospital } from '../../test/small-hospital.ts';
import type { ServerConfiguration } from '../configuration/server-configuration.ts';
import { createIntentLog } from '../money/intent-log.ts';
import { renderDoctor } from '../reporters/doctor.ts';
import { readScenario } from '../scenario/read-scenario.ts';
import { isHealthy } from './doctor-report.ts';
import { runDoctor } from './run-doctor.ts';

const scenarios = [
  readScenario(
    'id: a\ntitle: A\nposts: money\nsteps:\n  - create: { of: payment-to-account }\n    expect: { create-status-201: { status: 201 } }\n',
    'a.yaml',
  ),
];
const clock = { now: () => Date.parse(NOW), sleep: async () => {} };
const { encounter: _, ...fixtures } = hospitalConfiguration.fixtures;

function examine(
  changes: Partial<ServerConfiguration> = {},
  fetch = smallHospital().fetch,
  intents = createIntentLog(),
) {
  return runDoctor({
    server: {
      kind: 'server',
      name: 'hospital',
      configuration: { ...hospitalConfiguration, fixtures, ...changes },
      fetch,
    },
    scenarios,
    seed: 1,
    runId: 'r',
    clock,
    intents,
  });
}

const outcomes = async (report: ReturnType<typeof examine>) =>
  (await report).checks.map(({ id, outcome }) => `${outcome} ${id}`);

describe('runDoctor', () => {
  it('finds a server fit to be posted to, and says how long its balances last', async () => {
    const report = await examine();
    expect(await outcomes(Promise.resolve(report))).toEqual([
      'pass configuration',
      'pass connection',
      'warn discovery',
      'pass token',
      'pass scopes',
      'pass fixture.guarantorAccount',
      'note fixture.aliases',
    ]);
    expect(report.checks[5]?.message).toBe(
      'Account/G1 shows a balance of 100.00 USD. A run posts 12.50: it lasts for 8 more runs before it turns into a credit.',
    );
    expect(isHealthy(report)).toBe(true);
  });

  it('posts nothing', async () => {
    const { fetch, requests } = smallHospital();
    await examine({}, fetch);
    expect(requests.filter((request) => request.startsWith('POST') && request.includes(BASE_URL))).toEqual([]);
  });

  it.each<[string, string, string]>([
    [
      'a name that nobody knows',
      'ENOTFOUND',
      'Nobody knows the name hospital.test: check the address and the name server.',
    ],
    [
      'a certificate that is not trusted',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'Its certificate is not trusted: name the certificate of your authority in NODE_EXTRA_CA_CERTS.',
    ],
    [
      'a port at which nothing listens',
      'ECONNREFUSED',
      'Nothing listens there: check the port of the address, and that the server runs.',
    ],
  ])('tells %s and what to do', async (_, code, remedy) => {
    const report = await examine({}, async () => broken(code));
    expect([
      report.checks.map(({ id, outcome }) => `${outcome} ${id}`).slice(0, 2),
      report.checks[1]?.remedy,
      isHealthy(report),
    ]).toEqual([['pass configuration', 'fail connection'], remedy, false]);
  });

  it('names why a scope is not in the token', async () => {
    const { fetch } = smallHospital({
      token: () =>
        Response.json({
          access_token: 'a-token-0123456789',
          token_type: 'Bearer',
          expires_in: 570,
          scope: 'system/Account.read',
        }),
    });
    const report = await examine({ registeredScopes: ['system/Account.read'] }, fetch);
    expect(report.checks.filter(({ id }) => id === 'scopes').map(({ outcome, message }) => [outcome, message])).toEqual(
      [['fail', 'Not granted: system/Basic.write system/FinancialTransaction.write (not-registered).']],
    );
  });

  it.each<[string, Partial<ServerConfiguration>, string]>([
    ['writes are forbidden', { writes: 'forbidden' }, 'warn configuration'],
    ['the limits do not cover a run', { limits: { USD: '5' } }, 'warn limits'],
    ['nothing tells who the application is', { clientId: undefined as unknown as string }, 'skip token'],
  ])('says so when %s', async (_, changes, check) => {
    expect((await outcomes(examine(changes))).includes(check)).toBe(true);
  });

  it('reports creates that were never settled', async () => {
    const intents = createIntentLog();
    intents.record({
      id: 'x',
      runId: 'old',
      server: 'hospital',
      baseUrl: BASE_URL,
      scenario: 'paid',
      at: NOW,
      identifier: 'A1',
      target: 'Account/G1',
      moneys: [{ currency: 'USD', amount: '12.50' }],
    });
    const report = await examine({}, smallHospital().fetch, intents);
    expect(report.checks.at(-1)?.message).toBe(
      `A create of an earlier run was never settled: identifier A1, 12.50 USD to Account/G1 on hospital, sent ${NOW} by paid.`,
    );
    expect(renderDoctor(report).includes('do: Look in Millennium whether it was posted; then remove')).toBe(true);
  });
});
