import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  type Decimal,
  decimalFromNumber,
  decimalFromText,
  decimalPlaces,
  formatDecimal,
  isPositive,
  negate,
  ZERO,
} from './decimal.ts';

/** As many digits as a decimal may have. */
const LONGEST = '7'.repeat(2200);

function decimal(literal: string): Decimal {
  const value = decimalFromText(literal);
  if (value === undefined) throw new Error(`${literal} is no decimal`);
  return value;
}

describe('A literal', () => {
  it.each<[string, Decimal]>([
    ['12.5', { digits: 125, scale: 1 }],
    ['12.50', { digits: 125, scale: 1 }],
    ['-12.05', { digits: -1205, scale: 2 }],
    ['100', { digits: 100, scale: 0 }],
    ['1e2', { digits: 1, scale: -2 }],
    ['1E+2', { digits: 1, scale: -2 }],
    ['125e-1', { digits: 125, scale: 1 }],
    ['1.25e30', { digits: 125, scale: -28 }],
    ['0.001', { digits: 1, scale: 3 }],
    ['123456789012345', { digits: 123456789012345, scale: 0 }],
    ['1234567890123456', { digits: 1234567890123456n, scale: 0 }],
    ['-12345678901234.56', { digits: -1234567890123456n, scale: 2 }],
    ['1e9007199254740991', { digits: 1, scale: -9007199254740991 }],
    [LONGEST, { digits: BigInt(LONGEST), scale: 0 }],
    [`0.${LONGEST.slice(1)}`, { digits: BigInt(LONGEST.slice(1)), scale: 2199 }],
  ])('%s is read digit by digit', (literal, value) => {
    expect(decimalFromText(literal)).toEqual(value);
  });

  it.each(['0', '-0', '0.00', '-0.0', '0e5', '0e99999999999999999999'])('of nothing, %s, is zero', (literal) => {
    expect(decimalFromText(literal)).toEqual({ digits: 0, scale: 0 });
  });

  it.each([
    '',
    '-',
    '1.',
    '.5',
    '1e',
    '+1',
    '1,5',
    ' 1',
    '1 ',
    'a1',
    '1a',
    '--1',
    '1e1.5',
    '1ee1',
    '0x10',
    'NaN',
    'Infinity',
    '1e9007199254740992',
    '1e-9007199254740992',
    `${LONGEST}7`,
    `1.${LONGEST}`,
  ])('is not "%s"', (text) => {
    expect(decimalFromText(text)).toBeUndefined();
  });
});

describe('A double', () => {
  it.each<[number, Decimal]>([
    [12.5, { digits: 1250, scale: 2 }],
    [-12.5, { digits: -1250, scale: 2 }],
    [0.1 + 0.2, { digits: 30000000000000004n, scale: 17 }],
    [1.005, { digits: 1005, scale: 3 }],
    [9_999_999_999_999.98, { digits: 999_999_999_999_998, scale: 2 }],
    [10_000_000_000_000, { digits: 10_000_000_000_000, scale: 0 }],
    [-9_999_999_999_999.98, { digits: -999_999_999_999_998, scale: 2 }],
    [-10_000_000_000_000, { digits: -10_000_000_000_000, scale: 0 }],
    [1e21, { digits: 1, scale: -21 }],
    [1e-7, { digits: 1, scale: 7 }],
    [5e-324, { digits: 5, scale: 324 }],
  ])('%d is the decimal that a writer prints for it', (number, value) => {
    expect(decimalFromNumber(number)).toEqual(value);
  });

  it.each([NaN, Infinity, -Infinity])('that is %d is none', (number) => {
    expect(decimalFromNumber(number)).toBeUndefined();
  });
});

/** From the least to the greatest; what stands in one row is equal. */
const ORDERED = [
  ['-1e9007199254740991'],
  ['-1e400', '-10e399'],
  ['-9007199254740993'],
  ['-9007199254740992', '-9007199254740992.0'],
  ['-12.5', '-12.50', '-125e-1'],
  ['-1e-400'],
  ['0', '-0.00', '0e9'],
  ['1e-400'],
  ['0.05', '5e-2'],
  ['0.1', '0.10'],
  ['12.1', '12.10', '1.21e1'],
  ['12.1000000000000000001', '12.10000000000000000010'],
  ['100', '1e2', '100.000'],
  ['100.5'],
  ['9007199254740992'],
  ['9007199254740993', '9007199254740993.00'],
  ['9007199254740993.5'],
  ['12345678901234567890', '1234567890123456789e1'],
  ['1e400', '10e399'],
  ['1e9007199254740991'],
];

describe('Two decimals', () => {
  const spelt = ORDERED.flatMap((row, rank) => row.map((literal) => ({ literal, rank })));

  it('are compared by value, however they are written', () => {
    const wrong = spelt.flatMap((left) =>
      spelt
        .filter((right) => {
          const order = Math.sign(compare(decimal(left.literal), decimal(right.literal)));
          return order !== Math.sign(left.rank - right.rank);
        })
        .map((right) => `${left.literal} and ${right.literal}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['0.1', '0.2', '0.3'],
    ['12.10', '12.1', '24.2'],
    ['1e2', '0.5', '100.5'],
    ['0.5', '1e2', '100.5'],
    ['5', '-5.00', '0'],
    ['-3', '1.5', '-1.5'],
    ['9007199254740991', '1', '9007199254740992'],
    ['9007199254740993', '0', '9007199254740993'],
    ['1', '9007199254740993', '9007199254740994'],
    ['-9007199254740991', '-2', '-9007199254740993'],
    ['900719925474099', '9.9', '900719925474108.9'],
    ['90071992547409.91', '0.011', '90071992547409.921'],
    ['12345678901234567890.5', '12345678901234567890.5', '24691357802469135781'],
    ['1e20', '1e-2', '100000000000000000000.01'],
    ['1e1100', '1e-1100', `1${'0'.repeat(1100)}.${'0'.repeat(1099)}1`],
  ])('%s and %s are %s together', (left, right, sum) => {
    expect(formatDecimal(add(decimal(left), decimal(right)))).toBe(sum);
  });

  it.each([
    ['1e2000', '1e-2000'],
    ['1e2201', '7'],
    ['1', '1e-2201'],
  ])('that are too far apart, %s and %s, are the greater one', (greater, smaller) => {
    const [left, right] = [decimal(greater), decimal(smaller)];
    expect([add(left, right), add(right, left)]).toEqual([left, left]);
  });

  it('that are just not too far apart are added', () => {
    const sum = formatDecimal(add(decimal('1e2200'), decimal('7')));
    expect(sum).toBe(`1${'0'.repeat(2199)}7`);
  });

  it('of which none is there are together as exact as the finer one', () => {
    expect(add({ digits: 0, scale: 0 }, { digits: 0, scale: 2 })).toEqual({ digits: 0, scale: 2 });
  });
});

describe('A decimal', () => {
  it.each([
    ['12.5', 2, '12.50'],
    ['12.5', 0, '12.5'],
    ['12.50', 1, '12.5'],
    ['12', 2, '12.00'],
    ['12', 0, '12'],
    ['1e3', 0, '1000'],
    ['-1.5e3', 2, '-1500.00'],
    ['0.05', 0, '0.05'],
    ['-0.05', 2, '-0.05'],
    ['0', 2, '0.00'],
    ['1234567890123456789.125', 2, '1234567890123456789.125'],
    ['-1234567890123456789', 2, '-1234567890123456789.00'],
    ['1e2200', 0, `1${'0'.repeat(2200)}`],
    ['1e-2200', 0, `0.${'0'.repeat(2199)}1`],
    ['-1e2201', 2, '-1e2201'],
    ['1e-2201', 2, '1e-2201'],
  ])('%s with %i places at least is written %s', (literal, places, text) => {
    expect(formatDecimal(decimal(literal), places)).toBe(text);
  });

  it('is written without the zeros that it happens to be kept with', () => {
    expect([
      formatDecimal({ digits: 1250, scale: 2 }),
      formatDecimal({ digits: 1200, scale: 2 }),
      formatDecimal({ digits: 0, scale: 2 }),
      formatDecimal({ digits: 0n, scale: 2 }),
      formatDecimal({ digits: -5n, scale: 0 }),
    ]).toEqual(['12.5', '12', '0', '0', '-5']);
  });

  it.each<[Decimal, number]>([
    [{ digits: 1234, scale: 2 }, 2],
    [{ digits: 1230, scale: 2 }, 1],
    [{ digits: 1200, scale: 2 }, 0],
    [{ digits: 12000, scale: 2 }, 0],
    [{ digits: 12, scale: 0 }, 0],
    [{ digits: 12, scale: -3 }, 0],
    [{ digits: 0, scale: 2 }, 0],
    [{ digits: 0n, scale: 2 }, 0],
    [{ digits: -1050n, scale: 3 }, 2],
  ])('%o has %i places that count', (value, places) => {
    expect(decimalPlaces(value)).toBe(places);
  });

  it('has an opposite, and a sign', () => {
    const values = [decimal('12.5'), decimal('-9007199254740993'), decimal('1e-400'), ZERO];
    expect(values.map((value) => [formatDecimal(negate(value)).slice(0, 4), isPositive(value)])).toEqual([
      ['-12.', true],
      ['9007', false],
      ['-0.0', true],
      ['0', false],
    ]);
  });
});
