import { type Arbitrary, constantFrom, integer, oneof } from 'fast-check';
import { SIMPLEST_FIRST } from './simplest-first.ts';
import { notGenerated } from './unmapping.ts';

export type DatePrecision = 'year' | 'month' | 'day';

const LENGTH: Readonly<Record<DatePrecision, number>> = { year: 4, month: 7, day: 10 };
const MILLIS_A_DAY = 86_400_000;
const FIRST_DAY = daysTo('0001-01-01');
const LAST_DAY = daysTo('9999-12-31');
/** Leap days of a common leap year and of a fourth century, ends of months, of years, and of the calendar. */
const EDGES = ['2024-02-29', '2000-02-29', '2026-02-28', '2026-04-30', '2026-12-31', '2027-01-01', '0001-01-01'];

/** FHIR dates that the calendar has, of the precisions given (all by default): `2026-10-30`, `2027-05`, `2028`. */
export function dates(precisions: readonly DatePrecision[] = ['day', 'month', 'year']): Arbitrary<string> {
  return oneof(SIMPLEST_FIRST, ...precisions.map(datesTo));
}

function datesTo(precision: DatePrecision): Arbitrary<string> {
  const length = LENGTH[precision];
  const days = oneof(
    SIMPLEST_FIRST,
    { arbitrary: integer({ min: daysTo('2020-01-01'), max: daysTo('2035-12-31') }), weight: 4 },
    { arbitrary: constantFrom(...EDGES.map(daysTo), LAST_DAY), weight: 1 },
    { arbitrary: integer({ min: FIRST_DAY, max: LAST_DAY }), weight: 1 },
  );
  return days.map(
    (day) => new Date(day * MILLIS_A_DAY).toISOString().slice(0, length),
    (value) => {
      const text = String(value);
      const day = daysTo(`${text}${'-01-01'.slice(text.length - 4)}`);
      return text.length === length && !Number.isNaN(day) ? day : notGenerated(text);
    },
  );
}

function daysTo(date: string): number {
  return Date.parse(date) / MILLIS_A_DAY;
}
