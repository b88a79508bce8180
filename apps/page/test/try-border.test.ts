import { basePayload, PAYLOAD_RULES, validateText } from '@countercheck/rules';
import { describe, expect, test } from 'vitest';
import { tryBorders } from '../src/payload/try-border.ts';

const cash = basePayload('cash-payment').resource;

describe('Break it', () => {
  test.each(
    PAYLOAD_RULES.filter(({ borders }) => borders.some(({ fails, reading }) => fails && !reading)).map(({ id }) => id),
  )('finds a way for %s', (rule) => {
    const ways = tryBorders(rule, 'fails', JSON.stringify(cash), {});
    expect(ways.length).toBeGreaterThan(0);
    for (const { text, tenant } of ways)
      expect(validateText(text, tenant && { tenant }).findings.map((finding) => finding.rule)).toContain(rule);
  });
});

describe('Make it hold', () => {
  test('mends the payload at hand where the edit fits it', () => {
    const draft = basePayload('cash-payment');
    draft.money('tenderedAmount')['value'] = 1;
    const [way] = tryBorders('tendered-covers-amount', 'holds', JSON.stringify(draft.resource), {});
    expect([way?.of, validateText(way?.text ?? '').findings]).toEqual(['payload', []]);
  });

  test.each(['', 'no json', '[]', '{}', 'null'])('shows an example where the payload is %j', (text) => {
    const [way] = tryBorders('tendered-covers-amount', 'holds', text, {});
    expect([way?.of, validateText(way?.text ?? '').findings]).toEqual(['example', []]);
  });
});
