import { describe, expect, it } from 'vitest';
import { clock } from '../../../test/run-against.ts';
import { BASE_URL, created, hospitalConfiguration, refused, smallHospital } from '../../../test/small-hospital.ts';
import { replayReport } from '../../evidence/replay-report.ts';
import { readScenario } from '../../scenario/read-scenario.ts';
import { runScenarios } from '../run.ts';

type Months = Record<string, number>;

/** A hospital with one recurring encounter; `pay` changes its months, false refuses. */
function hospitalOf(months: Months, pay: (amount: number, isFifo: boolean) => boolean) {
  const { fetch: otherwise } = smallHospital();
  return async (request: Request): Promise<Response> => {
    if (request.method === 'POST' && request.url.endsWith('/Basic')) {
      const body = await request.text();
      const [, amount = '0'] = /financial-transaction-amount","valueMoney":\{"value":([\d.]+)/.exec(body) ?? [];
      const [, identifier = ''] = /"identifier":\[\{[^}]*"value":"([^"]*)"/.exec(body) ?? [];
      return pay(Number(amount), !body.includes('"valueBoolean":false')) ? created(identifier) : refused();
    }
    if (!request.url.includes('-encounter')) return otherwise(request);
    const accounts = Object.entries(months).map(([month, value]) => ({
      resourceType: 'Account',
      id: `G${month.replace('-', '')}`,
      extension: [
        {
          url: 'https://fhir-ehr.cerner.com/r4/StructureDefinition/account-balance',
          valueMoney: { value: value.toFixed(2), currency: 'USD' },
        },
      ],
      status: 'active',
      type: { text: 'guarantor-balance' },
      servicePeriod: { start: `${month}-01T05:00:00Z` },
    }));
    return Response.json({
      resourceType: 'Bundle',
      id: 'b1',
      type: 'searchset',
      total: accounts.length,
      link: [{ relation: 'self', url: request.url }],
      entry: accounts.map((resource) => ({ fullUrl: `${BASE_URL}/Account/${resource.id}`, resource })),
    });
  };
}

async function run(steps: string, fetch: (request: Request) => Promise<Response>) {
  const text = `id: a\ntitle: A\nposts: money\nsteps:\n  - balance: { account: recurringEncounter, save: before }\n${steps}`;
  const fixtures = { ...hospitalConfiguration.fixtures, recurringEncounter: 'E1' };
  const report = await runScenarios({
    servers: [{ kind: 'server', name: 'hospital', configuration: { ...hospitalConfiguration, fixtures }, fetch }],
    scenarios: [readScenario(text, 'a.yaml')],
    seed: 1,
    runId: 'r',
    toolVersion: '0.0.0',
    clock,
  });
  const [result] = report.scenarios;
  return {
    decided: result?.steps.flatMap(({ expectations }) =>
      expectations.map(({ requirement, outcome, actual }) => `${requirement} ${outcome}: ${actual}`),
    ),
    outcome: result?.outcome,
    message: result?.explanation?.message,
    replayed: replayReport(report).differences,
  };
}

const PAID = `  - create: { of: payment-with-fifo, with: { amount: 12.50 }, save: sent }
  - balance: { account: recurringEncounter }
    expect: { posting-oldest-first: { postedToMonths: { since: before, by: sent } } }
`;

describe('a payment to a recurring encounter', () => {
  it.each<[string, Months, string, string]>([
    ['the oldest month', { '2024-03': 100, '2024-04': 50 }, '2024-03', 'posting-oldest-first pass'],
    ['another month', { '2024-03': 100, '2024-04': 50 }, '2024-04', 'posting-oldest-first fail'],
    ['the latest of the settled months', { '2024-03': 0, '2024-04': 0 }, '2024-04', 'posting-latest-when-settled pass'],
    ['an old settled month', { '2024-03': 0, '2024-04': 0 }, '2024-03', 'posting-latest-when-settled fail'],
    ['a new one', {}, '2024-06', 'posting-creates-current-month pass'],
    ['a new one of last month', {}, '2024-05', 'posting-creates-current-month fail'],
  ])('decides the requirement of what was owed before, when it goes to %s', async (_, months, paid, decided) => {
    const owed = { ...months };
    const fetch = hospitalOf(owed, (amount) => ((owed[paid] = (owed[paid] ?? 0) - amount), true));
    const result = await run(PAID, fetch);
    expect([result.decided?.map((each) => each.split(':')[0]), result.replayed]).toEqual([[decided], []]);
  });

  it('decides nothing where no document does', async () => {
    const owed: Months = { '2024-03': -5, '2024-04': 50 };
    const fetch = hospitalOf(owed, (amount) => ((owed['2024-04'] = (owed['2024-04'] ?? 0) - amount), true));
    expect((await run(PAID, fetch)).decided).toEqual([]);
  });
});

describe('a payment of the oldest month and a cent', () => {
  const steps = `  - create: { of: payment-with-fifo, pays: { what: oldest-month-and-a-cent, since: before, atMost: 50.00 }, save: sent }
    expect: { create-status-201: { status: 201 } }
`;

  it('has the amount that is owed', async () => {
    const paid: number[] = [];
    await run(
      steps,
      hospitalOf({ '2024-03': 10, '2024-04': 50 }, (amount) => (paid.push(amount), true)),
    );
    expect(paid).toEqual([10.01]);
  });

  it.each<[string, Months]>([
    ['too much', { '2024-03': 50 }],
    ['nothing', { '2024-03': 0 }],
  ])('is not sent when that is %s', async (_, months) => {
    const { outcome, message } = await run(
      steps,
      hospitalOf(months, () => true),
    );
    expect([outcome, message]).toEqual(['skip', 'Needs a month of Encounter/E1 that owes less than 50.00.']);
  });
});

it('a month that a refusal opens is noticed although no money moved', async () => {
  const owed: Months = { '2024-05': 10 };
  const fetch = hospitalOf(owed, () => ((owed['2024-06'] = 0), false));
  const result = await run(
    `  - create: { of: payment-with-fifo, without: [alias] }
  - balance: { account: recurringEncounter }
    expect: { rejection-posts-nothing: { equals: before } }
`,
    fetch,
  );
  expect([result.decided, result.replayed]).toEqual([['rejection-posts-nothing fail: it has 0.00, 10.00'], []]);
});
