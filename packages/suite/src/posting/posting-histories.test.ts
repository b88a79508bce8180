import { postingHistories, type PostingHistory } from '@countercheck/arbitraries';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '../properties/judges.ts';
import { type Books, bookToMonths } from './books.ts';
import { openPosting, RECURRING } from './posting-session.ts';
import { payloadOf } from './posted-payload.ts';

type Months = Books['months'][string];

/** The months before the first payment and after each, as the server shows them. */
async function post(
  { opening, payments }: PostingHistory,
  order: 'as given' | 'reversed' = 'as given',
): Promise<Months[]> {
  const entries = opening.map(({ month, minorUnits }) => [month, minorUnits] as const);
  const months = Object.fromEntries(order === 'reversed' ? entries.toReversed() : entries);
  const session = await openPosting(months, payments[0]?.currentMonth ?? '2024-06');
  const seen: Months[] = [await session.readMonths()];
  for (const [index, { minorUnits, fifo, currentMonth }] of payments.entries()) {
    session.moveTo(currentMonth);
    const payload = payloadOf({ identifier: `P${index}`, cents: minorUnits, target: { encounter: RECURRING }, fifo });
    expect(await session.create(payload)).toBe(201);
    seen.push(await session.readMonths());
  }
  return seen;
}

async function check(holds: (history: PostingHistory) => Promise<boolean>, numRuns = 60): Promise<unknown> {
  return (await fc.check(fc.asyncProperty(postingHistories(), holds), { seed: SEED, numRuns })).counterexample;
}

const total = (months: Months): number => Object.values(months).reduce((sum, cents) => sum + cents, 0);
const owed = (months: Months): number => Object.values(months).reduce((sum, cents) => sum + Math.max(0, cents), 0);
const sorted = (months: Months): string =>
  JSON.stringify(Object.entries(months).toSorted(([a], [b]) => (a < b ? -1 : 1)));
/** The months that moved, oldest first. */
const moved = (before: Months, after: Months): string[] =>
  Object.keys(after)
    .filter((month) => after[month] !== (before[month] ?? 0) || !(month in before))
    .toSorted();

describe('Over random histories of a recurring encounter', () => {
  it('every balance is what independently kept books say', async () => {
    const failed = await check(async (history) => {
      const seen = await post(history);
      let books: Books = { accounts: {}, months: { [RECURRING]: seen[0] as Months } };
      return history.payments.every(({ minorUnits, fifo, currentMonth }, index) => {
        books = bookToMonths(books, RECURRING, {
          cents: minorUnits,
          isDebit: false,
          isPayment: true,
          fifo,
          currentMonth,
        });
        return sorted(seen[index + 1] as Months) === sorted(books.months[RECURRING] as Months);
      });
    }, 120);
    expect(failed).toBeNull();
  });

  it('all balances together fall by exactly what was paid, and no month rises', async () => {
    const failed = await check(async (history) => {
      const seen = await post(history);
      return history.payments.every(({ minorUnits }, index) => {
        const [before, after] = [seen[index] as Months, seen[index + 1] as Months];
        return (
          total(before) - total(after) === minorUnits &&
          Object.keys(after).every((month) => (after[month] ?? 0) <= (before[month] ?? 0))
        );
      });
    });
    expect(failed).toBeNull();
  });

  it('first in, first out: while more is owed than is paid, no month is opened or overpaid, and none is touched after one that stays open', async () => {
    const failed = await check(async (history) => {
      const seen = await post(history);
      return history.payments.every(({ minorUnits, fifo }, index) => {
        const [before, after] = [seen[index] as Months, seen[index + 1] as Months];
        if (fifo === false || minorUnits > owed(before)) return true;
        const touched = moved(before, after);
        const last = touched.at(-1) ?? '';
        const open = Object.keys(before).filter((month) => (before[month] ?? 0) > 0 && month < last);
        return (
          touched.every((month) => month in before && (after[month] ?? 0) >= 0) &&
          open.every((month) => after[month] === 0)
        );
      });
    });
    expect(failed).toBeNull();
  });

  it('first in, first out opens a month only where there is none; without it, only the current month moves', async () => {
    const failed = await check(async (history) => {
      const seen = await post(history);
      return history.payments.every(({ fifo, currentMonth }, index) => {
        const [before, after] = [seen[index] as Months, seen[index + 1] as Months];
        const touched = moved(before, after);
        if (fifo === false) return touched.join() === currentMonth;
        const isEmpty = Object.keys(before).length === 0;
        return isEmpty ? touched.join() === currentMonth : Object.keys(after).length === Object.keys(before).length;
      });
    });
    expect(failed).toBeNull();
  });

  it('absent is the same as true, and the order in which months are stored makes no difference', async () => {
    const failed = await check(async (history) => {
      const spelt = {
        ...history,
        payments: history.payments.map(({ fifo = true, ...payment }) => ({ ...payment, fifo })),
      };
      const [given, written, stored] = [await post(history), await post(spelt), await post(history, 'reversed')];
      return given.every((months, index) =>
        [written, stored].every((other) => sorted(months) === sorted(other[index] as Months)),
      );
    }, 30);
    expect(failed).toBeNull();
  });

  it('two payments are the same as one of both together, while that much is owed', async () => {
    const failed = await check(async ({ opening, payments }) => {
      const [first] = payments;
      const due = opening.reduce((sum, { minorUnits }) => sum + Math.max(0, minorUnits), 0);
      if (first === undefined || due < 2) return true;
      const part = 1 + (first.minorUnits % (due - 1));
      const at = { currentMonth: first.currentMonth, fifo: true };
      const apart = await post({
        opening,
        payments: [
          { ...at, minorUnits: part },
          { ...at, minorUnits: due - part },
        ],
      });
      const together = await post({ opening, payments: [{ ...at, minorUnits: due }] });
      return sorted(apart.at(-1) as Months) === sorted(together.at(-1) as Months);
    });
    expect(failed).toBeNull();
  });
});
