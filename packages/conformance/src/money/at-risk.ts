import {
  add,
  compare,
  decimalFromNumber,
  decimalFromText,
  formatDecimal,
  negate,
  ZERO,
  type Decimal,
} from '@countercheck/rules';

/** Money of one currency; `amount` is exact decimal text. */
export interface Money {
  currency: string;
  amount: string;
}

/** Stands for a currency that the payload does not name readably. */
export const ANY_CURRENCY = '*';

/**
 * The most that a server could post for this body, by currency: the largest amount that stands anywhere in it.
 * Also for bodies that a right server refuses, since it is the server that is under test.
 */
export function moneyAtRisk(body: string): Money[] {
  const largest = new Map<string, Decimal>();
  for (const { currency, amount } of amountsIn(body)) {
    const before = largest.get(currency);
    if (!before || compare(amount, before) > 0) largest.set(currency, amount);
  }
  return [...largest]
    .map(([currency, amount]) => ({ currency, amount: formatDecimal(amount, 2) }))
    .toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
}

/** Every amount in a body, without its sign. */
export function amountsIn(body: string): { currency: string; amount: Decimal }[] {
  try {
    return amountsOf(JSON.parse(body));
  } catch {
    // Not JSON: what looks like money in the text is counted, in case a server reads it after all.
    return Array.from(
      body.matchAll(/"value"\s*:\s*"?(-?[\d.eE+-]+)"?\s*,\s*"currency"\s*:\s*"([A-Z]{3})"/g),
      ([, amount = '', currency = '']) => ({
        currency,
        amount: absolute(decimalFromText(amount) ?? ZERO),
      }),
    );
  }
}

function amountsOf(value: unknown): { currency: string; amount: Decimal }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(amountsOf);
  const members: Record<string, unknown> = { ...value };
  const inside = Object.entries(members).flatMap(([name, member]) => (name === 'identifier' ? [] : amountsOf(member)));
  const amount = toDecimal(members['value']);
  if (!amount) return inside;
  const currency = members['currency'];
  return [
    {
      currency: typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? currency : ANY_CURRENCY,
      amount: absolute(amount),
    },
    ...inside,
  ];
}

function toDecimal(value: unknown): Decimal | undefined {
  if (typeof value === 'number') return decimalFromNumber(value);
  return typeof value === 'string' ? decimalFromText(value) : undefined;
}

/** Exact sum of decimal texts. */
export function sum(amounts: readonly string[]): string {
  return formatDecimal(
    amounts.reduce((total, amount) => add(total, exact(amount)), ZERO),
    2,
  );
}

/** Exact `a - b`. */
export function difference(a: string, b: string): string {
  return formatDecimal(add(exact(a), negate(exact(b))), 2);
}

export function isEqual(a: string, b: string): boolean {
  return compare(exact(a), exact(b)) === 0;
}

export function isMore(a: string, b: string): boolean {
  return compare(exact(a), exact(b)) > 0;
}

/** Decimal text that was checked before. */
export function exact(amount: string): Decimal {
  const decimal = decimalFromText(amount);
  if (!decimal) throw new Error(`'${amount}' is no decimal.`);
  return decimal;
}

export function absolute(amount: Decimal): Decimal {
  return compare(amount, ZERO) < 0 ? negate(amount) : amount;
}
