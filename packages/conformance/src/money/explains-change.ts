import { add, compare, negate, ZERO, type Decimal } from '@countercheck/rules';
import { absolute, amountsIn, exact } from './at-risk.ts';

/**
 * Whether a change of balance can come from the creates that this run sent to the account: an amount of theirs, a multiple,
 * a rounding, up to a cent more or less, the cash to hand back, or their sum, in either direction. Every other change was made by somebody else.
 */
export function explainsChange(change: string, bodies: readonly string[]): boolean {
  const size = absolute(exact(change));
  if (compare(size, ZERO) === 0) return true;
  const amounts = bodies.map((body) => amountsIn(body).map(({ amount }) => amount));
  const single = amounts.flat().flatMap(misreadings);
  const differences = amounts.flatMap((each) => each.flatMap((a) => each.map((b) => absolute(add(a, negate(b))))));
  const sums = amounts
    .map((each) => each[0] ?? ZERO)
    .map((_, count, firsts) => firsts.slice(0, count + 1).reduce(add, ZERO));
  const isNear = amounts.flat().some((amount) => compare(absolute(add(size, negate(amount))), CENT) <= 0);
  return isNear || [...single, ...differences, ...sums].some((candidate) => compare(candidate, size) === 0);
}

/** How often a server may post one amount too much before somebody else is the simpler explanation. */
const MULTIPLES = [1n, 2n, 3n];
const CENT: Decimal = { digits: 1, scale: 2 };

/** An amount as a faulty server may take it: repeated, in minor units, without its cents, rounded. */
function misreadings(amount: Decimal): Decimal[] {
  const digits = BigInt(amount.digits);
  const whole = digits / 10n ** BigInt(amount.scale);
  return [
    ...MULTIPLES.map((times) => ({ digits: digits * times, scale: amount.scale })),
    { digits: digits * 100n, scale: amount.scale },
    { digits, scale: amount.scale + 2 },
    { digits: whole, scale: 0 },
    { digits: whole + 1n, scale: 0 },
  ];
}
