import { describe, expect, it } from 'vitest';
import { exampleReport, exampleScenario } from '../../test/example-report.ts';
import type { StepResult } from '../report.ts';
import { REPORTERS } from './reporters.ts';
import { groupWarnings } from './warnings.ts';

const finding = {
  rule: 'create-date',
  severity: 'warning',
  path: 'response.headers.date',
  pointer: '/response/headers/date',
  message: 'There is no Date.',
  remedy: 'Send it.',
  args: {},
} as const;

const step: StepResult = {
  place: '1',
  kind: 'request',
  title: 'POST Account/_search',
  outcome: 'pass',
  exchanges: [],
  expectations: [
    { requirement: 'account-search-post', outcome: 'warn', expected: 'status 404 or 405', actual: 'status 200' },
  ],
  findings: [finding, { ...finding, rule: 'create-status-201', severity: 'information' }],
};

const report = exampleReport([
  exampleScenario({ id: 'first', steps: [step, step] }),
  exampleScenario({ id: 'second', steps: [{ ...step, expectations: [] }] }),
]);

describe('warnings', () => {
  it('are told by requirement, what most scenarios show first', () => {
    expect(groupWarnings(report)).toEqual([
      { requirement: 'create-date', server: 'mock', message: 'There is no Date.', scenarios: ['first', 'second'] },
      {
        requirement: 'account-search-post',
        server: 'mock',
        message: 'POST Account/_search: expected status 404 or 405; status 200. No document decides it.',
        scenarios: ['first'],
      },
    ]);
  });

  it.each(['pretty', 'markdown', 'github', 'junit'] as const)(
    'are in the %s report, which is good all the same',
    (name) => {
      const text = REPORTERS[name](report);
      expect([/create-date/.test(text), /account-search-post/.test(text), /There is no Date/.test(text)]).toEqual([
        true,
        true,
        true,
      ]);
      expect(/FAIL|: fail$|::error|<failure/m.test(text)).toBe(false);
    },
  );
});
