/** An exact decimal number: `digits / 10 ** scale`. `digits` is a safe integer or, beyond that, a bigint. */
export interface Decimal {
  readonly digits: number | bigint;
  /** Decimal places, 0 or more. Trailing zeros are allowed: 12.10 and 12.1 are equal. */
  readonly scale: number;
}

/** Up to here a number of two decimals and its double determine each other. */
const SAFE_CENTS = 1e15;
/** Exponents beyond this and more digits than this are not expanded: no double reaches them. */
const LARGEST_EXPONENT = 1100;
const MOST_DIGITS = 2200;
const LITERAL = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,9}))?$/;

export const ZERO: Decimal = { digits: 0, scale: 0 };

/** The decimal that a JSON writer prints for this double: the shortest one that reads back the same. `undefined` for NaN and infinities. */
export function decimalFromNumber(value: number): Decimal | undefined {
  const cents = Math.round(value * 100);
  if (cents / 100 === value && cents < SAFE_CENTS && cents > -SAFE_CENTS) return { digits: cents, scale: 2 };
  return decimalFromText(String(value));
}

/**
 * The exact value of a JSON number literal. Linear in the length of the text.
 * @returns `undefined` when the text is no such literal, its exponent is beyond ±1100 or it has more than 2200 digits.
 */
export function decimalFromText(literal: string): Decimal | undefined {
  const match = LITERAL.exec(literal);
  if (match === null) return undefined;
  const [, sign = '', whole = '', written = '', exponentText = '0'] = match;
  const fraction = withoutTrailingZeros(written);
  const exponent = Number(exponentText);
  if (whole === '0' && fraction === '') return ZERO;
  if (Math.abs(exponent) > LARGEST_EXPONENT || whole.length + fraction.length > MOST_DIGITS) return undefined;
  const scale = fraction.length - exponent;
  const digits = whole + fraction + (scale < 0 ? '0'.repeat(-scale) : '');
  const magnitude = digits.length <= 15 ? Number(digits) : BigInt(digits);
  return { digits: sign === '-' ? -magnitude : magnitude, scale: Math.max(scale, 0) };
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  if (a.scale === b.scale && typeof a.digits === 'number' && typeof b.digits === 'number') return a.digits - b.digits;
  const scale = Math.max(a.scale, b.scale);
  const left = unitsAt(a, scale);
  const right = unitsAt(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The exact sum. */
export function add(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale && typeof a.digits === 'number' && typeof b.digits === 'number') {
    const digits = a.digits + b.digits;
    if (Number.isSafeInteger(digits)) return { digits, scale: a.scale };
  }
  const scale = Math.max(a.scale, b.scale);
  return { digits: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

/** `-value`. */
export function negate(value: Decimal): Decimal {
  return { digits: -value.digits, scale: value.scale };
}

/** Whether the value is greater than zero. */
export function isPositive(value: Decimal): boolean {
  return value.digits > 0;
}

/** Decimal places without trailing zeros: 2 for 12.34, 1 for 12.30, 0 for 12. */
export function decimalPlaces(value: Decimal): number {
  if (value.scale === 0) return 0;
  const { fraction } = parts(value);
  return withoutTrailingZeros(fraction).length;
}

/** Plain notation, with `scale` decimal places or more where the value needs them: `12.50` for 12.5 at scale 2. */
export function formatDecimal(value: Decimal, scale = 0): string {
  const { sign, whole, fraction } = parts(value);
  const needed = fraction.slice(0, Math.max(scale, decimalPlaces(value))).padEnd(scale, '0');
  return needed === '' ? sign + whole : `${sign}${whole}.${needed}`;
}

function parts(value: Decimal): { sign: string; whole: string; fraction: string } {
  const negative = value.digits < 0;
  const digits = String(negative ? -value.digits : value.digits).padStart(value.scale + 1, '0');
  const point = digits.length - value.scale;
  return { sign: negative ? '-' : '', whole: digits.slice(0, point), fraction: digits.slice(point) };
}

function unitsAt(value: Decimal, scale: number): bigint {
  return BigInt(value.digits) * 10n ** BigInt(scale - value.scale);
}

/** A loop, because `/0+$/` takes quadratic time. */
function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 48) end--;
  return digits.slice(0, end);
}
