import { describe, expect, it } from 'vitest';
import {
  adjustment,
  basePayload,
  buildTransaction,
  cardPayment,
  type CashPayment,
  cashPayment,
  checkPayment,
  createValidator,
  readTransaction,
  type Target,
  type Transaction,
  UsageError,
} from './index.ts';

const COMMON = {
  identifier: '20260001',
  alias: '0111',
  amount: { value: 12.5, currency: 'USD' },
  target: { encounter: '97953536' },
};
const TRANSACTIONS: readonly Transaction[] = [
  { kind: 'cash-payment', ...COMMON, tendered: { value: 20, currency: 'USD' }, firstInFirstOut: false },
  { kind: 'card-payment', ...COMMON, location: '98920358', brand: 'AMEX', lastFour: '0005', expires: '2030-01' },
  {
    kind: 'check-payment',
    ...COMMON,
    target: { account: 'G63392574' },
    method: 'travelers-check',
    checkNumber: '00123456789',
    checkDate: '2026-02-28',
  },
  { kind: 'adjustment', ...COMMON, amount: { value: 0.07, currency: 'BHD' } },
];

describe('The builders', () => {
  it.each(TRANSACTIONS)('make of a $kind a payload without findings, and read it back', (transaction) => {
    const payload = buildTransaction(transaction);
    expect(createValidator({ reading: 'strict' }).validate(payload).findings).toEqual([]);
    expect(readTransaction(payload)).toEqual(transaction);
  });

  it('refuse what a rule refuses in the strict reading', () => {
    expect(() => cashPayment({ ...COMMON, tendered: { value: 12.49, currency: 'USD' } })).toThrow(UsageError);
    expect(() =>
      cashPayment({ ...COMMON, target: { account: 'F703726' }, tendered: { value: 20, currency: 'USD' } }),
    ).toThrow(UsageError);
  });
});

describe('The builders, called against their types,', () => {
  const tendered = { value: 20, currency: 'USD' };
  const refused: readonly [string, () => unknown][] = [
    ['a target that is both', () => cashPayment({ ...COMMON, target: { encounter: '1', account: 'G1' }, tendered })],
    ['a target that is neither', () => cashPayment({ ...COMMON, target: {} as Target, tendered })],
    ['a missing amount', () => cashPayment({ ...COMMON } as unknown as CashPayment)],
    ['an unknown kind', () => buildTransaction({ ...COMMON, kind: 'refund' } as unknown as Transaction)],
  ];

  it.each(refused)('refuse %s', (_, build) => {
    expect(build).toThrow(UsageError);
  });

  it.each([null, undefined, 'cash', 12])('refuse %s', (transaction) => {
    for (const build of [cashPayment, cardPayment, checkPayment, adjustment, buildTransaction])
      expect(() => build(transaction as never)).toThrow(UsageError);
  });

  it('refuse a misspelt member instead of leaving it out, and what only payments have on an adjustment', () => {
    const messageOf = (build: () => unknown): unknown => {
      try {
        return build();
      } catch (error) {
        return (error as UsageError).message;
      }
    };
    const payment = { ...COMMON, tendered, applyFirstInFirstOut: false };
    expect(messageOf(() => cashPayment(payment))).toBe(
      'Unknown member applyFirstInFirstOut of a transaction: use identifier, alias, amount, target, location, firstInFirstOut, tendered.',
    );
    const refund = { ...COMMON, firstInFirstOut: true };
    expect(messageOf(() => adjustment(refund))).toBe(
      'Unknown member firstInFirstOut of a transaction: use identifier, alias, amount, target, location.',
    );
  });
});

describe('readTransaction', () => {
  it('takes an identifier that has a value', () => {
    const identifier = [{ use: 'usual' }, { value: '1001' }, { use: 'usual', value: '1002' }];
    expect(readTransaction({ ...basePayload('adjustment').resource, identifier })).toMatchObject({
      identifier: '1002',
    });
    expect(
      readTransaction({ ...basePayload('adjustment').resource, identifier: identifier.slice(0, 2) }),
    ).toMatchObject({ identifier: '1001' });
  });

  it('refuses a payload with an error', () => {
    expect(() => readTransaction({ ...basePayload('adjustment').resource, identifier: [{ use: 'usual' }] })).toThrow(
      UsageError,
    );
  });
});
