import { describe, expect, it } from 'vitest';
import type { ServerConfiguration } from '../configuration/server-configuration.ts';
import { renderPlan } from '../reporters/plan.ts';
import { readScenario } from '../scenario/read-scenario.ts';
import { planRun } from './plan.ts';

const configuration: ServerConfiguration = {
  baseUrl: 'https://hospital.test/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d',
  clientId: 'my-client',
  clientSecret: 'my-secret',
  scopes: [],
  writes: 'allowed',
  limits: { USD: '20.00' },
  timeoutSeconds: 5,
  fixtures: { guarantorAccount: 'G1', aliases: { payment: '0111' } },
  clients: {},
};

const scenario = (id: string, steps: string) =>
  readScenario(`id: ${id}\ntitle: ${id}\nposts: money\nsteps:\n${steps}`, `${id}.yaml`);
const scenarios = [
  scenario(
    'paid',
    '  - repeat:\n      times: 2\n      steps:\n        - create: { of: payment-to-account }\n          expect: { create-status-201: { status: 201 } }\n',
  ),
  scenario(
    'refused',
    '  - create: { of: payment-to-account, without: [amount] }\n    expect: { amount-required: { refused: true } }\n',
  ),
  scenario('skipped', '  - create: { of: check-payment }\n    expect: { create-status-201: { status: 201 } }\n'),
];

describe('planRun', () => {
  const plan = planRun({
    servers: [{ kind: 'server', name: 'hospital', configuration }],
    scenarios,
    seed: 1,
    runId: 'r',
    clock: { now: () => 0, sleep: async () => {} },
  });

  it('says what would be posted, where and how much, without sending anything', async () => {
    expect((await plan).servers).toEqual([
      {
        name: 'hospital',
        kind: 'server',
        baseUrl: configuration.baseUrl,
        limits: { USD: '20.00' },
        overLimit: ['USD'],
        posted: [{ currency: 'USD', amount: '25.00', transactions: 2 }],
        scenarios: [
          {
            id: 'paid',
            title: 'paid',
            requests: ['create payment-to-account', 'create payment-to-account'],
            creates: Array.from({ length: 2 }, () => ({
              target: 'Account/G1',
              moneys: [{ currency: 'USD', amount: '12.50' }],
              isAccepted: true,
            })),
          },
          {
            id: 'refused',
            title: 'refused',
            requests: ['create payment-to-account'],
            creates: [{ target: 'Account/G1', moneys: [{ currency: 'USD', amount: '12.50' }], isAccepted: false }],
          },
          {
            id: 'skipped',
            title: 'skipped',
            requests: [],
            creates: [],
            skipped: { whose: 'configuration', message: 'Needs encounter.', remedy: 'Set fixtures.encounter.' },
          },
        ],
      },
    ]);
  });

  it('is rendered for a person', async () => {
    expect(renderPlan(await plan).split('\n')).toEqual([
      `hospital ${configuration.baseUrl}: 2 of 3 scenarios would be run; nothing was sent.`,
      '',
      '- paid: create payment-to-account; create payment-to-account',
      '    posts 12.50 USD to Account/G1',
      '    posts 12.50 USD to Account/G1',
      '- refused: create payment-to-account',
      '    must be refused: 12.50 USD to Account/G1',
      '- skipped: skipped. Needs encounter.',
      '',
      '25.00 USD would be posted in 2 transactions (limit 20.00).',
      'The limit for USD does not cover this run: creates beyond it would be skipped. Raise limits.USD, or choose scenarios with --scenario.',
      '',
      '',
    ]);
  });
});
