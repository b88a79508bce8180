import { decimalFromText, formatDecimal, type Decimal } from '@countercheck/rules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planPostings, type Impact, type Instruction, type PlannedPosting } from './plan-postings.ts';
import { postToCurrentMonth, spreadOldestFirst } from './spread.ts';

const SPREADING = { spreadOldestFirst, postToCurrentMonth };
const CURRENT_MONTH = '2024-06';

type Months = Readonly<Record<string, number>>;
interface Payment {
  readonly cents: number;
  readonly fifo?: boolean;
  readonly type?: Instruction['type'];
  readonly impact?: Impact;
}

/** Months and their balances in whole cents, each at most once. */
const someMonths = (): fc.Arbitrary<Months> =>
  fc.dictionary(
    fc
      .tuple(fc.integer({ min: 2022, max: 2025 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
    fc.integer({ min: -5_000, max: 20_000 }),
    { maxKeys: 6, noNullPrototype: true },
  );
const somePayment = (): fc.Arbitrary<number> => fc.integer({ min: 1, max: 60_000 });
const settings = { seed: 20240615, numRuns: 500 };

describe('A payment to a recurring encounter', () => {
  test('is posted exactly: its postings are its sum, none is zero or less, and all balances together fall by it', () => {
    check((months, cents, fifo) => {
      const posted = plan(months, { cents, fifo });
      expect(posted.every(({ amount }) => amount < 0)).toBe(true);
      expect(total(posted)).toBe(-cents);
      expect(sum(after(months, posted))).toBe(sum(months) - cents);
    });
  });

  test('that the outstanding balances cover creates nothing, overpays nothing and leaves no older month open behind a younger one', () => {
    check((months, cents) => {
      const open = Object.entries(months).filter(([, balance]) => balance > 0);
      fc.pre(cents <= open.reduce((outstanding, [, balance]) => outstanding + balance, 0));
      const posted = plan(months, { cents, fifo: true });
      const paid = new Set(posted.map(({ month }) => month));
      expect(posted.some(({ isNew }) => isNew)).toBe(false);
      expect(posted.every(({ month, amount }) => -amount <= (months[month] ?? 0))).toBe(true);
      const stillOpen = Object.entries(after(months, posted)).filter(
        ([month, balance]) => balance > 0 && (months[month] ?? 0) > 0,
      );
      for (const [month] of stillOpen) expect([...paid].filter((later) => later > month)).toEqual([]);
    });
  });

  test('never creates a month by first in, first out where there is one', () => {
    check((months, cents) => {
      fc.pre(Object.keys(months).length > 0);
      expect(plan(months, { cents, fifo: true }).some(({ isNew }) => isNew)).toBe(false);
    });
  });

  test('goes to the current month alone without first in, first out', () => {
    check((months, cents) => {
      expect(plan(months, { cents, fifo: false })).toEqual([
        { month: CURRENT_MONTH, amount: -cents, isNew: !(CURRENT_MONTH in months) },
      ]);
    });
  });

  test('is the same with the flag absent and true', () => {
    check((months, cents) => {
      expect(plan(months, { cents })).toEqual(plan(months, { cents, fifo: true }));
    });
  });

  test('does not depend on the order in which the months are kept', () => {
    fc.assert(
      fc.property(someMonths(), somePayment(), fc.boolean(), (months, cents, fifo) => {
        const reversed = Object.fromEntries(Object.entries(months).toReversed());
        expect(plan(reversed, { cents, fifo })).toEqual(plan(months, { cents, fifo }));
      }),
      settings,
    );
  });

  test('in two parts does what it does in one, as long as something is outstanding', () => {
    fc.assert(
      fc.property(someMonths(), somePayment(), somePayment(), (months, first, second) => {
        fc.pre(first + second <= sum(Object.fromEntries(Object.entries(months).filter(([, balance]) => balance > 0))));
        const inOne = after(months, plan(months, { cents: first + second, fifo: true }));
        const half = after(months, plan(months, { cents: first, fifo: true }));
        expect(after(half, plan(half, { cents: second, fifo: true }))).toEqual(inOne);
      }),
      settings,
    );
  });

  test('leaves at most one activity a month', () => {
    check((months, cents, fifo) => {
      const posted = plan(months, { cents, fifo });
      expect(new Set(posted.map(({ month }) => month)).size).toBe(posted.length);
    });
  });

  test('by a debit alias takes the same path the other way', () => {
    check((months, cents, fifo) => {
      const credit = plan(months, { cents, fifo });
      expect(plan(months, { cents, fifo, impact: 'debit' })).toEqual(
        credit.map((posting) => ({ ...posting, amount: -posting.amount })),
      );
    });
  });
});

test('An adjustment goes to the current month, whatever the flag says', () => {
  check((months, cents, fifo) => {
    expect(plan(months, { cents, fifo, type: 'adjustment' })).toEqual([
      { month: CURRENT_MONTH, amount: -cents, isNew: !(CURRENT_MONTH in months) },
    ]);
  });
});

function check(holds: (months: Months, cents: number, fifo: boolean) => void): void {
  fc.assert(fc.property(someMonths(), somePayment(), fc.boolean(), holds), settings);
}

interface Posted {
  readonly month: string;
  readonly amount: number;
  readonly isNew: boolean;
}

function plan(months: Months, { cents, fifo, type = 'payment', impact = 'credit' }: Payment): Posted[] {
  const open = Object.entries(months).map(([month, balance]) => ({
    account: `G-${month}`,
    month,
    balance: fromCents(balance),
  }));
  const planned = planPostings(
    {
      target: { kind: 'encounter', encounter: '1', recurring: true, months: open },
      type,
      impact,
      amount: fromCents(cents),
      applyFirstInFirstOut: fifo,
      currentMonth: () => CURRENT_MONTH,
    },
    SPREADING,
  );
  return planned.map((posting) => ({
    month: monthOf(posting),
    amount: toCents(posting.amount),
    isNew: posting.opens !== undefined,
  }));
}

function monthOf({ account, opens }: PlannedPosting): string {
  return account?.slice('G-'.length) ?? opens?.month ?? '';
}

function after(months: Months, posted: readonly Posted[]): Record<string, number> {
  const balances: Record<string, number> = { ...months };
  for (const { month, amount } of posted) balances[month] = (balances[month] ?? 0) + amount;
  return balances;
}

function sum(months: Months): number {
  return Object.values(months).reduce((all, balance) => all + balance, 0);
}

function total(posted: readonly Posted[]): number {
  return posted.reduce((all, { amount }) => all + amount, 0);
}

function fromCents(cents: number): Decimal {
  return decimalFromText((cents / 100).toFixed(2)) ?? expect.unreachable();
}

function toCents(amount: Decimal): number {
  return Number(formatDecimal(amount, 2).replace('.', ''));
}
