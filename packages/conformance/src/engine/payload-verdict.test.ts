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
    expect([verdict.isRefused, verdict.statuses]).toEqual([true, statuses]);
  });

  it.each([
    ['a broken business rule', finding('amount-required'), [400, 422]],
    ['a body that does not parse', finding('body-parses'), [400, 422]],
    ['a target that nobody has', finding('target-exists'), [400, 404, 422]],
  ])('is met by every refusal of the content, since the status is a fault by itself: %s', (_, found, statuses) => {
    const met = [200, 201, 302, 400, 401, 403, 404, 415, 422, 429, 500].filter((status) =>
      decideAsJudged('amount-required', answered(status), verdictOf([found], 'default')).every(
        ({ outcome }) => outcome === 'pass',
      ),
    );
    expect(met).toEqual(statuses);
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
