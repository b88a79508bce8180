import { describe, expect, it } from 'vitest';
import { exampleFailure, exampleReport, exampleScenario } from '../../test/example-report.ts';
import { exitCodeOf } from '../report-summary.ts';
import { renderDiff } from '../reporters/diff.ts';
import type { Explanation, RequirementRow } from '../report.ts';
import { applyBaseline, diffReports } from './baseline.ts';
import { gateProblems } from './gate.ts';
import { applyWaivers, readWaivers, type Waiver } from './waivers.ts';

const row = (outcome: RequirementRow['outcome']): RequirementRow => ({
  id: 'posting-exact-once',
  server: 'mock',
  outcome,
  applied: 1,
  failed: 0,
  warned: 0,
  scenarios: [],
});

describe('a gate', () => {
  it.each(['skip', 'error', 'unknown', 'not-exercised'] as const)(
    'is not met by a required requirement that ends as %s',
    (outcome) => {
      const problems = gateProblems({
        scenarios: [exampleScenario()],
        requirements: [row(outcome)],
        require: ['posting-exact-once'],
        servers: ['mock'],
      });
      expect(problems.map(({ message }) => message)).toEqual([
        `The required posting-exact-once was not shown on 'mock': ${outcome}.`,
      ]);
    },
  );

  it.each(['pass', 'fail'] as const)('is met by one that came to a verdict: %s', (outcome) => {
    expect(
      gateProblems({
        scenarios: [exampleScenario()],
        requirements: [row(outcome)],
        require: ['posting-exact-once'],
        servers: ['mock'],
      }),
    ).toEqual([]);
  });

  it('must be met on every server', () => {
    const problems = gateProblems({
      scenarios: [exampleScenario()],
      requirements: [row('pass')],
      require: ['posting-exact-once'],
      servers: ['mock', 'sandbox'],
    });
    expect(problems.map(({ message }) => message)).toEqual([
      "The required posting-exact-once was not shown on 'sandbox': not-exercised.",
    ]);
  });

  it.each([[[]], [[exampleScenario({ outcome: 'skip' })]], [[exampleScenario({ outcome: 'error' })]]])(
    'is not met when nothing came to a verdict',
    (scenarios) => {
      expect(gateProblems({ scenarios, requirements: [], require: [], servers: ['mock'] }).length).toBe(1);
    },
  );
});

const failing = exampleScenario({
  id: 'duplicate-identifier',
  outcome: 'fail',
  steps: [
    {
      place: '1',
      kind: 'create',
      title: 'again',
      outcome: 'fail',
      exchanges: [],
      findings: [],
      expectations: [
        { requirement: 'duplicate-identifier-refused', outcome: 'fail', expected: 'status 422', actual: 'status 201' },
      ],
    },
  ],
});
const waiver: Waiver = {
  scenario: 'duplicate-identifier',
  reason: 'known',
  owner: 'Payments',
  expires: '2024-06-30',
  failure: 'status 201',
};
const waive = (changes: Partial<Waiver>, today = '2024-06-15') =>
  applyWaivers([failing], [{ ...waiver, ...changes }], today);

describe('a waiver', () => {
  it('covers the failure it names until its last day', () => {
    expect(waive({}, '2024-06-30')).toEqual({
      scenarios: [{ ...failing, waived: 'known (Payments, until 2024-06-30)' }],
      problems: [],
    });
  });

  it.each<[string, Partial<Waiver>, string, string]>([
    ['expired', {}, '2024-07-01', 'The waiver of duplicate-identifier (Payments) expired on 2024-06-30.'],
    [
      'of another failure',
      { failure: 'status 500' },
      '2024-06-15',
      "The waiver of duplicate-identifier (Payments) does not match the failure: 'status 500' is not all that is wrong.",
    ],
    [
      'of another scenario',
      { scenario: 'no-token' },
      '2024-06-15',
      'The waiver of no-token (Payments) covers nothing: there is no such failure.',
    ],
    [
      'of another server',
      { server: 'sandbox' },
      '2024-06-15',
      'The waiver of duplicate-identifier (Payments) covers nothing: there is no such failure.',
    ],
  ])('that is %s covers nothing and fails itself', (_, changes, today, message) => {
    const { scenarios, problems } = waive(changes, today);
    expect([scenarios, problems.map((problem: Explanation) => problem.message)]).toEqual([[failing], [message]]);
  });

  it('covers no scenario that has another failure beside the one it names', () => {
    const [step] = failing.steps;
    const finding = {
      rule: 'create-request-id',
      severity: 'error' as const,
      path: '',
      pointer: '',
      message: 'No id.',
      remedy: '',
      args: {},
    };
    const twice = { ...failing, steps: step ? [{ ...step, findings: [finding] }] : [] };
    expect(applyWaivers([twice], [waiver], '2024-06-15').scenarios[0]?.waived).toBe(undefined);
  });

  it('is read from YAML and says where that is wrong', () => {
    const text = 'waivers:\n  - { scenario: a, reason: b, owner: c, expires: "2024-06-30", failure: d }\n';
    expect(readWaivers(text, 'w.yaml')).toEqual([
      { scenario: 'a', reason: 'b', owner: 'c', expires: '2024-06-30', failure: 'd' },
    ]);
    expect(() => readWaivers(text.replace('"2024-06-30"', 'never'), 'w.yaml')).toThrow(
      /^w\.yaml:2:50: 'waivers\.0\.expires' must match pattern/,
    );
    expect(() => readWaivers(text.replace('2024-06-30', '2024-06-31'), 'w.yaml')).toThrow(
      'w.yaml:2:50: there is no day 2024-06-31.',
    );
    expect(() => readWaivers(text.replace('owner: c, ', ''), 'w.yaml')).toThrow(
      "w.yaml:2:5: 'waivers.0' lacks 'owner'.",
    );
  });
});

describe('a baseline', () => {
  const bad = (id: string) => ({ ...exampleFailure, id });
  it('excuses what failed in the same way before, and nothing else', () => {
    const before = exampleReport([bad('old'), exampleScenario({ id: 'new' })]);
    const other = {
      ...bad('old'),
      explanation: { whose: 'server' as const, message: 'm', requirement: 'create-status-201' },
    };
    const marks = (scenarios: Parameters<typeof applyBaseline>[0]) =>
      applyBaseline(scenarios, before).map(({ waived }) => waived);
    expect([marks([bad('old'), bad('new')]), marks([other])]).toEqual([
      ['failed in the baseline run-1 too', undefined],
      [undefined],
    ]);
  });

  it('shows what was fixed, broken, lost and is still failing', () => {
    const before = exampleReport([bad('a'), exampleScenario({ id: 'b' }), bad('c'), exampleScenario({ id: 'd' })]);
    const now = exampleReport([
      exampleScenario({ id: 'a' }),
      bad('b'),
      bad('c'),
      exampleScenario({ id: 'd', outcome: 'skip' }),
    ]);
    const diff = diffReports(before, now);
    expect(
      Object.fromEntries(
        Object.entries(diff).map(([name, scenarios]) => [name, scenarios.map(({ id }: { id: string }) => id)]),
      ),
    ).toEqual({ fixed: ['a'], broken: ['b'], stillFailing: ['c'], lost: ['d'] });
    expect(
      renderDiff(diff)
        .split('\n')
        .filter((line) => !line.startsWith(' ') && line !== ''),
    ).toEqual(['broken (1)', 'no longer shown (1)', 'still failing (1)', 'fixed (1)']);
  });
});

describe('exitCodeOf', () => {
  it.each([
    ['all passes', [exampleScenario()], 0],
    ['a failure', [exampleFailure], 1],
    ['a waived failure', [{ ...exampleFailure, waived: 'known' }], 0],
    [
      'a foreign change of balance',
      [exampleScenario({ outcome: 'error', explanation: { whose: 'configuration', message: '' } })],
      1,
    ],
    [
      'a network that is down, beside a failure',
      [exampleFailure, exampleScenario({ outcome: 'error', explanation: { whose: 'network', message: '' } })],
      3,
    ],
    [
      'a token that was refused',
      [exampleScenario({ outcome: 'error', explanation: { whose: 'authorization', message: '' } })],
      3,
    ],
    [
      'an unknown create, beside everything else',
      [
        exampleFailure,
        exampleScenario({ outcome: 'error', explanation: { whose: 'network', message: '' } }),
        exampleScenario({ outcome: 'unknown' }),
      ],
      4,
    ],
  ])('gives for %s', (_, scenarios, code) => {
    expect(exitCodeOf(exampleReport(scenarios))).toBe(code);
  });
});
