import { expect, it } from 'vitest';
import { runAgainst } from '../../test/run-against.ts';
import { replayReport } from '../evidence/replay-report.ts';
import { exitCodeOf } from '../report-summary.ts';
import { readScenario } from '../scenario/read-scenario.ts';

const search = (assertion: string) =>
  readScenario(
    `id: a\ntitle: A\nposts: nothing\nsteps:\n  - search: { parameters: { _id: G1 } }\n    expect: { account-search-id: ${assertion} }\n`,
    'a.yaml',
  );

it.each([
  ['{ ids: [G2] }', 'fail', 'fail', 0, 1],
  ['{ should: { ids: [G2] } }', 'pass', 'warn', 1, 0],
  ['{ should: { ids: [G1] } }', 'pass', 'pass', 0, 0],
  ["{ should: { ids: ['{guarantorAccount}'] } }", 'pass', 'pass', 0, 0],
])('what is asserted as %s makes a scenario that is a %s', async (assertion, outcome, decided, warned, exitCode) => {
  const { report, result } = await runAgainst({ scenario: search(assertion) });
  const row = report.requirements.find(({ id }) => id === 'account-search-id');
  expect([
    result.outcome,
    result.steps.flatMap(({ expectations }) => expectations.map((each) => each.outcome)),
    row?.warned,
    exitCodeOf(report),
    replayReport(report).differences,
  ]).toEqual([outcome, [decided], warned, exitCode, []]);
});

it('nothing of a balance is left open', () => {
  expect(() =>
    readScenario(
      'id: a\ntitle: A\nposts: nothing\nsteps:\n  - balance: { account: guarantorAccount, save: b }\n    expect: { posting-exact-once: { should: { equals: b } } }\n',
      'a.yaml',
    ),
  ).toThrow("'should' is for what is answered; say of a balance what it is.");
});
