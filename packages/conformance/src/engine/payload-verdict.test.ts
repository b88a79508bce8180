import { describe, expect, it } from 'vitest';
import type { Finding } from '@countercheck/rules';
import type { Exchanged } from './session.ts';
import { decideAsJudged, verdictOf } from './payload-verdict.ts';

const finding = (rule: Finding['rule'], severity: Finding['severity'] = 'error'): Finding => ({
  rule,
  severity,
  path: '',
  pointer: '',
  message: '',
  remedy: '',
  args: {},
});

const answered = (status: number): Exchanged => ({
  delivery: {
    request: { method: 'POST', url: '', headers: {}, body: null },
    response: { status, headers: {}, body: null },
    mayHaveArrived: true,
    sentAt: 0,
    durationMillis: 0,
  },
  evidence: {
    judge: null,
    request: { method: 'POST', url: '', headers: {}, body: null },
    response: null,
    at: '',
    durationMillis: 0,
    applied: [],
  },
  judgement: { findings: [], applied: [] },
});

describe('the verdict on a payload', () => {
  it.each<[string, Finding[], 'default' | 'lenient', number[]]>([
    ['a broken business rule', [finding('amount-required')], 'default', [422]],
    ['a body that does not parse', [finding('body-parses')], 'default', [400]],
    ['a body that does not parse, leniently', [finding('body-parses')], 'lenient', [400, 422]],
    ['a wrong JSON type', [finding('json-type')], 'default', [422, 400]],
    ['a wrong JSON type beside a broken rule', [finding('json-type'), finding('amount-required')], 'default', [422]],
    ['a target that nobody has', [finding('target-exists')], 'default', [422, 404]],
  ])('asks for a refusal with these statuses: %s', (_, findings, reading, statuses) => {
    const verdict = verdictOf(findings, reading);
    const outcomes = [201, 400, 401, 404, 422, 500].filter((status) =>
      decideAsJudged('amount-required', answered(status), verdict).every(({ outcome }) => outcome === 'pass'),
    );
    expect([verdict.isRefused, outcomes]).toEqual([true, statuses.toSorted((a, b) => a - b)]);
  });

  it('asks for acceptance where nothing is worse than a warning', () => {
    const verdict = verdictOf([finding('card-brand-upper-case', 'warning')], 'default');
    expect(
      [200, 201, 400, 422].map((status) => decideAsJudged('alias-required', answered(status), verdict)[0]?.outcome),
    ).toEqual(['pass', 'pass', 'fail', 'fail']);
  });

  it('decides the rules that speak where those are others than the border is about', () => {
    const decided = decideAsJudged('alias-required', answered(422), verdictOf([finding('target-exists')], 'default'));
    expect(decided.map(({ requirement, outcome }) => [requirement, outcome])).toEqual([['target-exists', 'pass']]);
  });
});
