import {
  type Arbitrary,
  array,
  boolean,
  constantFrom,
  integer,
  nat,
  oneof,
  option,
  record,
  uniqueArray,
} from 'fast-check';
import { notGenerated } from './unmapping.ts';

/** What is owed for a month before anything is posted, in minor units: below zero is a credit. */
export interface OpeningBalance {
  /** `2024-06` */
  readonly month: string;
  readonly minorUnits: number;
}

/** One payment to the encounter. */
export interface PostedPayment {
  readonly minorUnits: number;
  /** Absent counts as true. */
  readonly fifo?: boolean;
  /** The month in which it is posted. */
  readonly currentMonth: string;
}

/** What happens to one recurring encounter: what it owes at first, and payments in the order of time. */
export interface PostingHistory {
  readonly opening: readonly OpeningBalance[];
  readonly payments: readonly PostedPayment[];
}

const JANUARY_2022 = 2022 * 12;
const LATEST_FIRST = 40;

/** Histories of a recurring encounter: gaps between months, turns of the year, settled months, credits and overpayments. */
export function postingHistories(): Arbitrary<PostingHistory> {
  const balance = oneof(
    { arbitrary: integer({ min: 1, max: 20_000 }), weight: 4 },
    { arbitrary: constantFrom(0, 1, 100), weight: 2 },
    { arbitrary: integer({ min: -5000, max: -1 }), weight: 1 },
  );
  const opening = uniqueArray(record({ month: nat({ max: 36 }), minorUnits: balance }), {
    maxLength: 6,
    selector: ({ month }) => month,
  });
  const payment = record<PaymentParts>({
    minorUnits: oneof(integer({ min: 1, max: 30_000 }), constantFrom(1, 99, 100, 10_000)),
    fifo: option(boolean(), { nil: undefined, freq: 3 }),
    monthsLater: oneof({ arbitrary: constantFrom(0), weight: 2 }, nat({ max: 14 })),
  });
  return record({
    opening,
    first: nat({ max: LATEST_FIRST }),
    payments: array(payment, { minLength: 1, maxLength: 8 }),
  }).map(historyOf, readHistory);
}

interface PaymentParts {
  readonly minorUnits: number;
  readonly fifo: boolean | undefined;
  /** Than the payment before. */
  readonly monthsLater: number;
}

/** Months are counted from January 2022. */
interface HistoryParts {
  readonly opening: { readonly month: number; readonly minorUnits: number }[];
  readonly first: number;
  readonly payments: PaymentParts[];
}

function historyOf({ opening, first, payments }: HistoryParts): PostingHistory {
  return {
    opening: opening.map(({ month, minorUnits }) => ({ month: monthOf(JANUARY_2022 + month), minorUnits })),
    payments: inTime(payments, JANUARY_2022 + first),
  };
}

/** @throws Error when `historyOf` would not make that history. */
function readHistory(value: unknown): HistoryParts {
  const { opening, payments } = value as PostingHistory;
  const months = payments.map(({ currentMonth }) => countOf(currentMonth) - JANUARY_2022);
  const first = Math.min(months[0] ?? 0, LATEST_FIRST);
  const parts: HistoryParts = {
    opening: opening.map(({ month, minorUnits }) => ({ month: countOf(month) - JANUARY_2022, minorUnits })),
    first,
    payments: payments.map(({ minorUnits, fifo }, index) => ({
      minorUnits,
      fifo,
      monthsLater: (months[index] ?? 0) - (months[index - 1] ?? first),
    })),
  };
  return JSON.stringify(historyOf(parts)) === JSON.stringify(value) ? parts : notGenerated('another history');
}

function inTime(payments: readonly PaymentParts[], first: number): PostedPayment[] {
  let month = first;
  return payments.map(({ minorUnits, fifo, monthsLater }) => {
    month += monthsLater;
    return { minorUnits, ...(fifo === undefined ? {} : { fifo }), currentMonth: monthOf(month) };
  });
}

/** Months are counted from the year zero. */
function monthOf(count: number): string {
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

function countOf(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return year * 12 + number - 1;
}
