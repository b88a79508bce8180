import { describe, expect, it } from 'vitest';
import { basePayload, type MutableObject, validate } from './index.ts';

const adjustment = (): MutableObject => basePayload('adjustment').resource;

describe('A value that JSON cannot spell', () => {
  it('has an end although it contains itself', () => {
    const assigner: MutableObject = {};
    assigner['identifier'] = { value: '1', assigner };
    const payload = { ...adjustment(), identifier: [{ value: '20260001', assigner }] };
    expect(validate(payload)).toEqual({ valid: true, findings: [] });
  });

  it('has null where a list has a hole, as JSON.stringify writes it', () => {
    const identifier = [{ value: '20260001' }];
    identifier.length = 2;
    const { findings } = validate({ ...adjustment(), identifier });
    expect(findings.map(({ rule, pointer }) => [rule, pointer])).toEqual([['null-forbidden', '/identifier/1']]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('is no amount: %s', (value) => {
    const draft = basePayload('adjustment');
    draft.setAmount(value, 'USD');
    expect(validate(draft.resource).findings.map(({ rule, pointer }) => [rule, pointer])).toEqual([
      ['json-type', '/extension/2/valueMoney/value'],
      ['json-type', '/extension/3/extension/1/valueMoney/value'],
    ]);
  });
});
