import { describe, expect, it } from 'vitest';
import { hospitalConfiguration, NOW, smallHospital } from '../../test/small-hospital.ts';
import { runScenarios } from '../engine/run.ts';
import type { Report } from '../report.ts';
import { borderScenarios } from '../scenario/border-scenarios.ts';
import { readScenario } from '../scenario/read-scenario.ts';
import { replayReport } from './replay-report.ts';

const scenarios = [
  readScenario(
    'id: paid\ntitle: Paid\nposts: money\nsteps:\n  - balance: { account: guarantorAccount, save: before }\n  - create: { of: payment-to-account, save: sent }\n    expect: { create-status-201: { status: 201 }, create-location-absolute: holds }\n  - balance: { account: guarantorAccount }\n    expect: { posting-exact-once: { change: { since: before, by: sent } } }\n',
    'paid.yaml',
  ),
  ...borderScenarios().filter(({ id }) => id.startsWith('tendered-amount-required--')),
];

async function recorded(): Promise<Report> {
  const { fetch } = smallHospital();
  const report = await runScenarios({
    servers: [{ kind: 'server', name: 'hospital', configuration: hospitalConfiguration, fetch }],
    scenarios,
    seed: 1,
    runId: 'run-1',
    toolVersion: '0.0.0',
    clock: { now: () => Date.parse(NOW), sleep: async () => {} },
  });
  return JSON.parse(JSON.stringify(report)) as Report;
}

/** Changes one text in the evidence. */
async function tampered(from: string, to: string): Promise<string[]> {
  const report = await recorded();
  const text = JSON.stringify(report.scenarios);
  expect(text.includes(from)).toBe(true);
  report.scenarios = JSON.parse(text.replaceAll(from, to)) as Report['scenarios'];
  return replayReport(report).differences.map(({ what }) => what);
}

describe('replayReport', () => {
  it('comes to the same verdicts', async () => {
    const replay = replayReport(await recorded());
    expect([replay.differences, replay.exchanges > 3]).toEqual([[], true]);
  });

  it.each([
    ['a status', '"status":201,', '"status":200,', ['evidence', 'seal', 'findings', 'create-status-201', 'outcome']],
    [
      'an amount',
      '\\"value\\":\\"87.50\\"',
      '\\"value\\":\\"87.51\\"',
      ['evidence', 'seal', 'posting-exact-once', 'outcome'],
    ],
    ['a title, which decides nothing', '"title":"Paid"', '"title":"Payed"', ['evidence', 'seal']],
  ])('notices that %s was changed', async (_, from, to, what) => {
    expect([...new Set(await tampered(from, to))]).toEqual(what);
  });

  it.each<[string, (report: Report) => void, string[]]>([
    ['a label', ({ labels }) => (labels['build'] = '2'), ['seal']],
    ['the address of the server', ({ servers: [server] }) => server && (server.baseUrl = 'https://x.test'), ['seal']],
    ['a count', ({ counts }) => (counts.fail += 1), ['seal', 'counts']],
    [
      'what became of a requirement',
      ({ requirements: [row] }) => row && (row.outcome = row.outcome === 'pass' ? 'fail' : 'pass'),
      ['seal', 'requirement'],
    ],
  ])('notices that %s was changed, which is no evidence', async (_, change, what) => {
    const report = await recorded();
    change(report);
    expect(replayReport(report).differences.map((each) => each.what)).toEqual(what);
  });

  it('takes a report that has no seal, as earlier versions wrote it', async () => {
    const { seal: _, ...report } = await recorded();
    expect(replayReport(report).differences).toEqual([]);
  });
});
