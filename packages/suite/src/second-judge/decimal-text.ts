/** coefficient * 10 ** exponent. */
interface Scaled {
  readonly coefficient: bigint;
  readonly exponent: number;
}

const LITERAL = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** Reads a JSON number; trailing zeros are taken away, so equal numbers are written alike. */
function read(literal: string): Scaled {
  const [, sign = '', whole = '', fraction = '', power = '0'] = LITERAL.exec(literal) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const kept = digits.replace(/0+$/, '');
  if (kept === '') return { coefficient: 0n, exponent: 0 };
  return { coefficient: BigInt(sign + kept), exponent: Number(power) - fraction.length + digits.length - kept.length };
}

/** Both numbers as integers on one scale. */
function aligned(left: string, right: string): [bigint, bigint, exponent: number] {
  const [a, b] = [read(left), read(right)];
  if (a.coefficient === 0n) return [0n, b.coefficient, b.exponent];
  if (b.coefficient === 0n) return [a.coefficient, 0n, a.exponent];
  const exponent = Math.min(a.exponent, b.exponent);
  return [
    a.coefficient * 10n ** BigInt(a.exponent - exponent),
    b.coefficient * 10n ** BigInt(b.exponent - exponent),
    exponent,
  ];
}

/** Whether both literals are the same number. */
export function equal(left: string, right: string): boolean {
  const [a, b] = [read(left), read(right)];
  return a.coefficient === b.coefficient && a.exponent === b.exponent;
}

/** Whether the left number is less than the right one. */
export function isLess(left: string, right: string): boolean {
  const [a, b] = aligned(left, right);
  return a < b;
}

/** The exact sum, as a literal. */
export function sum(literals: readonly string[]): string {
  return literals.reduce((total, literal) => {
    const [a, b, exponent] = aligned(total, literal);
    return `${a + b}e${exponent}`;
  }, '0');
}

/** Digits behind the point that are not trailing zeros. */
export function decimals(literal: string): number {
  return Math.max(0, -read(literal).exponent);
}

/** Whether reading the literal as a double keeps its value. */
export function survivesParsing(literal: string): boolean {
  const double = Number(literal);
  return Number.isFinite(double) && equal(literal, String(double));
}
