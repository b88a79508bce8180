import type { Money } from '@countercheck/rules';
import { type Arbitrary, constantFrom, integer, oneof, tuple } from 'fast-check';
import { checkedCurrencies, checkedMost } from './checked.ts';
import { SIMPLEST_FIRST } from './simplest-first.ts';
import { notGenerated } from './unmapping.ts';

/** Active currencies of every number of decimals that ISO 4217 has, written down here and not taken from the rules. */
export const MINOR_UNIT_DIGITS: Readonly<Record<string, number>> = {
  USD: 2,
  CAD: 2,
  EUR: 2,
  GBP: 2,
  AED: 2,
  AUD: 2,
  CHF: 2,
  INR: 2,
  MXN: 2,
  MGA: 2,
  SAR: 2,
  SEK: 2,
  XCD: 2,
  JPY: 0,
  KRW: 0,
  CLP: 0,
  ISK: 0,
  UGX: 0,
  XAF: 0,
  BHD: 3,
  KWD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
};

/** Of those that are not drawn unless somebody asks for them, all that have another number than two. */
const OTHER_DIGITS: Readonly<Record<string, number>> = Object.fromEntries([
  ...['BIF', 'DJF', 'GNF', 'KMF', 'PYG', 'RWF', 'UYI', 'VND', 'VUV', 'XOF', 'XPF'].map((code) => [code, 0] as const),
  ...['IQD', 'JOD', 'LYD'].map((code) => [code, 3] as const),
]);

/** Up to here an amount has at most 14 digits: a double and its decimal text determine each other, also when doubled. */
export const MOST_MINOR_UNITS = 99_999_999_999_999;

/**
 * ISO 4217 codes, most of them USD, or one of those given.
 * @throws UsageError (`unknown-currency`) for what is none.
 */
export function currencies(codes?: readonly string[]): Arbitrary<string> {
  if (codes !== undefined) return constantFrom(...checkedCurrencies(codes));
  return oneof(
    SIMPLEST_FIRST,
    { arbitrary: constantFrom('USD'), weight: 3 },
    constantFrom(...Object.keys(MINOR_UNIT_DIGITS)),
  );
}

/**
 * Positive amounts in whole minor units: everyday ones, one, round ones and their neighbours, and up to `max`.
 * @throws UsageError (`nothing-to-choose`) when there are none.
 */
export function minorUnits(max: number = MOST_MINOR_UNITS): Arbitrary<number> {
  checkedMost(max, MOST_MINOR_UNITS);
  const powers = Array.from({ length: 14 }, (_, exponent) => 10 ** exponent);
  const edges = [1, 7, 29, 57, 99, 101, 1998, max, ...powers.flatMap((power) => [power - 1, power, power + 1])];
  return oneof(
    SIMPLEST_FIRST,
    { arbitrary: integer({ min: 1, max: Math.min(max, 1_000_000) }), weight: 4 },
    { arbitrary: constantFrom(...new Set(edges.filter((edge) => edge >= 1 && edge <= max))), weight: 2 },
    { arbitrary: integer({ min: 1, max }), weight: 1 },
  );
}

/** Amounts of money that have no more decimals than their currency: `{ value: 12.5, currency: 'USD' }`. */
export function moneys(constraints: MoneyConstraints = {}): Arbitrary<Money> {
  const { currencies: codes, mostMinorUnits } = constraints;
  return tuple(minorUnits(mostMinorUnits), currencies(codes)).map(
    ([units, currency]) => moneyOf(units, currency),
    (value) => {
      const { currency } = value as Money;
      return [minorUnitsOf(value as Money), currency];
    },
  );
}

export interface MoneyConstraints {
  /** ISO 4217 codes to choose from. */
  readonly currencies?: readonly string[];
  /** The greatest amount, in cents or what the currency has. */
  readonly mostMinorUnits?: number;
}

/** The Money of that many cents, or what the currency has. */
export function moneyOf(units: number, currency: string): Money {
  return { value: units / 10 ** digitsOf(currency), currency };
}

/** How many minor units the Money has. @throws Error when it is not a whole number of them. */
export function minorUnitsOf({ value, currency }: Money): number {
  const units = Math.round(value * 10 ** digitsOf(currency));
  return moneyOf(units, currency).value === value ? units : notGenerated(`${value} ${currency}`);
}

/** Decimals of the currency. */
export function digitsOf(currency: string): number {
  return MINOR_UNIT_DIGITS[currency] ?? OTHER_DIGITS[currency] ?? 2;
}
