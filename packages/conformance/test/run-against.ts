import type { Clock } from '../src/clock.ts';
import type { ServerConfiguration } from '../src/configuration/server-configuration.ts';
import { runScenarios } from '../src/engine/run.ts';
import { createIntentLog, type IntentLog } from '../src/money/intent-log.ts';
import type { Report, ScenarioResult } from '../src/report.ts';
import { readScenario } from '../src/scenario/read-scenario.ts';
import type { Scenario } from '../src/scenario/scenario.ts';
import { BASE_URL, type Behaviour, hospitalConfiguration, NOW, smallHospital } from './small-hospital.ts';

/** It stands still. */
export const clock: Clock = { now: () => Date.parse(NOW), sleep: async () => {} };

/** A payment that a right server posts. */
export const payment: Scenario = readScenario(
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

/** A payment that a right server refuses. */
export const refusal: Scenario = readScenario(
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

export interface Setting {
  behaviour?: Behaviour;
  changes?: Partial<ServerConfiguration>;
  scenario?: Scenario;
  intents?: IntentLog;
  /** Instead of the small hospital. */
  fetch?(request: Request): Promise<Response>;
}

/** Runs one scenario against a small hospital. */
export async function runAgainst({
  behaviour = {},
  changes = {},
  scenario = payment,
  intents = createIntentLog(),
  fetch: otherwise,
}: Setting): Promise<{ report: Report; result: ScenarioResult; requests: string[] }> {
  const { fetch, requests } = smallHospital(behaviour);
  const report = await runScenarios({
    servers: [
      {
        kind: 'server',
        name: 'hospital',
        configuration: { ...hospitalConfiguration, ...changes },
        fetch: otherwise ?? fetch,
      },
    ],
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
export const READS_BEFORE = 2;

/** How often a transaction was posted. */
export function posts(requests: readonly string[]): number {
  return requests.filter((request) => request === `POST ${BASE_URL}/Basic`).length;
}
