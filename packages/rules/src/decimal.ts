/** An exact decimal number: `digits / 10 ** scale`. `digits` is a safe integer or, beyond that, a bigint. */
export interface Decimal {
  readonly digits: number | bigint;
  /** Decimal places; negative for numbers such as 1e30. Trailing zeros are allowed: 12.10 and 12.1 are equal. */
  readonly scale: number;
}

/** Up to here a number of two decimals and its double determine each other. */
const SAFE_CENTS = 1e15;
/** No double needs more digits. */
const MOST_DIGITS = 2200;
const LITERAL = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

export const ZERO: Decimal = { digits: 0, scale: 0 };

/** The decimal that a JSON writer prints for this double: the shortest one that reads back the same. `undefined` for NaN and infinities. */
export function decimalFromNumber(value: number): Decimal | undefined {
  const cents = Math.round(value * 100);
  if (cents / 100 === value && cents < SAFE_CENTS && cents > -SAFE_CENTS) return { digits: cents, scale: 2 };
  return decimalFromText(String(value));
}

/**
 * The exact value of a JSON number literal. Linear in the length of the text.
 * @returns `undefined` when the text is no such literal, or when it has more than 2200 digits or an exponent beyond 2 ** 53.
 */
export function decimalFromText(literal: string): Decimal | undefined {
  const match = LITERAL.exec(literal);
  if (match === null) return undefined;
  const [, sign = '', whole = '', written = '', exponentText = '0'] = match;
  const fraction = withoutTrailingZeros(written);
  const exponent = Number(exponentText);
  if (whole === '0' && fraction === '') return ZERO;
  if (!Number.isSafeInteger(exponent) || whole.length + fraction.length > MOST_DIGITS) return undefined;
  const digits = whole + fraction;
  const magnitude = digits.length <= 15 ? Number(digits) : BigInt(digits);
  return { digits: sign === '-' ? -magnitude : magnitude, scale: fraction.length - exponent };
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const left = smallUnitsAt(a, b.scale);
  const right = smallUnitsAt(b, a.scale);
  if (left !== undefined && right !== undefined) return left - right;
  const bySign = Math.sign(Number(a.digits)) - Math.sign(Number(b.digits));
  const byMagnitude = orderOf(a) - orderOf(b);
  if (byMagnitude !== 0) return bySign || byMagnitude * Math.sign(Number(a.digits));
  const scale = Math.max(a.scale, b.scale);
  const exactLeft = unitsAt(a, scale);
  const exactRight = unitsAt(b, scale);
  return exactLeft < exactRight ? -1 : exactLeft > exactRight ? 1 : 0;
}

/** The exact sum; of two numbers that are more than 2200 digits apart, the greater one. */
export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const left = smallUnitsAt(a, b.scale);
  const right = smallUnitsAt(b, a.scale);
  if (left !== undefined && right !== undefined && Number.isSafeInteger(left + right))
    return { digits: left + right, scale };
  if (Math.abs(a.scale - b.scale) > MOST_DIGITS) return orderOf(a) > orderOf(b) ? a : b;
  return { digits: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

/** The digits at the finer one of its own scale and `scale`, where a safe integer holds them. */
function smallUnitsAt(value: Decimal, scale: number): number | undefined {
  if (typeof value.digits !== 'number') return undefined;
  if (scale <= value.scale) return value.digits;
  const units = value.digits * 10 ** (scale - value.scale);
  return Number.isSafeInteger(units) ? units : undefined;
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
  if (isZero(value)) return 0;
  const digits = magnitudeText(value);
  return Math.max(0, value.scale - (digits.length - withoutTrailingZeros(digits).length));
}

/**
 * Plain notation, with `scale` decimal places or more where the value needs them: `12.50` for 12.5 at scale 2.
 * Numbers beyond 2200 places are written with an exponent.
 */
export function formatDecimal(value: Decimal, scale = 0): string {
  const sign = value.digits < 0 ? '-' : '';
  const digits = magnitudeText(value);
  if (Math.abs(value.scale) > MOST_DIGITS) return `${sign}${digits}e${-value.scale}`;
  const padded = value.scale < 0 ? digits + '0'.repeat(-value.scale) : digits.padStart(value.scale + 1, '0');
  const point = padded.length - Math.max(value.scale, 0);
  const places = Math.max(scale, decimalPlaces(value));
  const fraction = padded.slice(point).slice(0, places).padEnd(places, '0');
  return fraction === '' ? sign + padded.slice(0, point) : `${sign}${padded.slice(0, point)}.${fraction}`;
}

function magnitudeText({ digits }: Decimal): string {
  return String(digits < 0 ? -digits : digits);
}

function isZero({ digits }: Decimal): boolean {
  return digits === 0 || digits === 0n;
}

/** How many digits stand before the decimal point, or, negative, how many zeros follow it. Zero has the least. */
function orderOf(value: Decimal): number {
  return isZero(value) ? Number.MIN_SAFE_INTEGER : magnitudeText(value).length - value.scale;
}

function unitsAt(value: Decimal, scale: number): bigint {
  return BigInt(value.digits) * 10n ** BigInt(scale - value.scale);
}

/** A loop, because `/0+$/` takes quadratic time. */
function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (digits.charCodeAt(end - 1) === 48) end--;
  return digits.slice(0, end);
}
