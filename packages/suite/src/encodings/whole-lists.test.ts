import { basePayload, type RequirementId } from '@countercheck/rules';
import { describe, expect, it } from 'vitest';
import { compareInvariants } from './compare-invariants.ts';
import { compareSchemas } from './compare-schemas.ts';
import { type ComparedPayload, judged } from './compared-payloads.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const CODES = LETTERS.flatMap((a) => LETTERS.flatMap((b) => LETTERS.map((c) => `${a}${b}${c}`)));
/** FHIRPath takes a while: every so many codes, and those that are currencies. */
const EVERY = 25;

function twoDigits(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(2, '0'));
}

/** Every day of the calendar, and days that it does not have. */
function datesOf(year: string): string[] {
  const months = twoDigits(0, 13).map((month) => `${year}-${month}`);
  return [year, ...months, ...months.flatMap((month) => twoDigits(0, 32).map((day) => `${month}-${day}`))];
}

function withDate(date: string): ComparedPayload {
  const draft = basePayload('check-payment');
  draft.extension('date')['valueDate'] = date;
  return judged(draft.resource);
}

function inCurrency(code: string): ComparedPayload {
  const draft = basePayload('adjustment');
  draft.setAmount(12, code);
  return judged(draft.resource);
}

function withCode(element: 'type' | 'method', code: string): ComparedPayload {
  const draft = basePayload(element === 'type' ? 'adjustment' : 'check-payment');
  draft.coding(element)['code'] = code;
  return judged(draft.resource);
}

function breaking(payloads: readonly ComparedPayload[], rule: RequirementId): number {
  return payloads.filter((payload) => payload.default.has(rule)).length;
}

describe('Predicate, fragment and invariant agree', () => {
  it.each(['0000', '0004', '1900', '2000', '2023', '2024', '2100', '9999'])('on every date of the year %s', (year) => {
    const payloads = datesOf(year).map(withDate);
    expect(compareSchemas(payloads).differences).toEqual([]);
    expect(compareInvariants(payloads, ['date-valid', 'date-precision']).differences).toEqual([]);
    const isLeap = ['0004', '2000', '2024'].includes(year);
    expect(payloads.length - breaking(payloads, 'date-valid')).toBe(
      year === '0000' ? 0 : 1 + 12 + 365 + Number(isLeap),
    );
  });

  it('on every code of three capitals as a currency', () => {
    const payloads = CODES.map(inCurrency);
    expect(compareSchemas(payloads).differences).toEqual([]);
    const some = payloads.filter(
      (payload, index) => index % EVERY === 0 || !payload.default.has('money-currency-iso-4217'),
    );
    expect(compareInvariants(some, ['money-currency-iso-4217']).differences).toEqual([]);
    expect(payloads.length - breaking(payloads, 'money-currency-iso-4217')).toBeGreaterThan(150);
  });

  it('on every code of four capitals that differs in one letter from a method, and on near types', () => {
    const methods = ['CASH', 'CCCA', 'CHCK', 'CCHK', 'TRAC'];
    const near = methods.flatMap((code) =>
      [...code].flatMap((_, place) => LETTERS.map((letter) => code.slice(0, place) + letter + code.slice(place + 1))),
    );
    const types = ['payment', 'adjustment', 'Payment', 'advance', 'payments', 'adjustmen', 'ADJUSTMENT', ' payment'];
    const payloads = [...near.map((code) => withCode('method', code)), ...types.map((code) => withCode('type', code))];
    expect(compareSchemas(payloads).differences).toEqual([]);
    expect(compareInvariants(payloads, ['method-supported', 'type-supported']).differences).toEqual([]);
  });
});
