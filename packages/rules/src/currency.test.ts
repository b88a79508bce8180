import { describe, expect, it } from 'vitest';
import { formatMoney, isActiveCurrency, isMetalOrTestCode, minorUnitDigits } from './currency.ts';
import { decimalFromText } from './decimal.ts';

describe('A currency', () => {
  it.each([
    ['USD', 2],
    ['JPY', 0],
    ['BHD', 3],
    ['CLF', 4],
    ['AED', 2],
    ['ZWG', 2],
  ])('%s has %i decimals', (code, digits) => {
    expect([isActiveCurrency(code), minorUnitDigits(code), isMetalOrTestCode(code)]).toEqual([true, digits, false]);
  });

  it.each(['XXX', 'XTS', 'XAU', 'XAG', 'XPT', 'XPD'])('%s is a code without decimals and no money', (code) => {
    expect([isActiveCurrency(code), minorUnitDigits(code), isMetalOrTestCode(code)]).toEqual([true, undefined, true]);
  });

  it('XDR is a code without decimals, and no metal', () => {
    expect([isActiveCurrency('XDR'), minorUnitDigits('XDR'), isMetalOrTestCode('XDR')]).toEqual([
      true,
      undefined,
      false,
    ]);
  });

  it.each([
    '',
    'U',
    'US',
    'USDX',
    'usd',
    'USd',
    'uSD',
    'AAA',
    'ZZZ',
    'DEM',
    'U$D',
    '@@@',
    '[[[',
    'US[',
    '@SD',
    'AE@',
    'xau',
    'AF*',
    'AD^',
    'XT[',
  ])('"%s" is none', (code) => {
    expect([isActiveCurrency(code), minorUnitDigits(code), isMetalOrTestCode(code)]).toEqual([false, undefined, false]);
  });

  it('is told again when others were asked for in between', () => {
    const asked = ['USD', 'JPY', 'USD', '', 'USD', 'AAA', 'AAA', 'BHD', 'BHD'];
    expect(asked.map(minorUnitDigits)).toEqual([2, 0, 2, undefined, 2, undefined, undefined, 3, 3]);
  });
});

describe('Money', () => {
  it.each([
    ['12.5', 'USD', '12.50'],
    ['12', 'JPY', '12'],
    ['12.5', 'BHD', '12.500'],
    ['12.345', 'USD', '12.345'],
    ['12.50', 'XXX', '12.5'],
    ['12.50', null, '12.5'],
    ['12.50', undefined, '12.5'],
    ['0', 'USD', '0.00'],
  ])('%s %s is written %s', (value, currency, text) => {
    expect(formatMoney({ value: decimalFromText(value), currency })).toBe(text);
  });

  it.each([null, undefined])('of which the value is %s is written as nothing', (value) => {
    expect(formatMoney({ value, currency: 'USD' })).toBe('');
  });
});
