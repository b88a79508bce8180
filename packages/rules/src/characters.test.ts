import { describe, expect, it } from 'vitest';
import { isAsciiAlphanumeric, isAsciiAlphanumericUnit, isAsciiDigits } from './ascii.ts';
import { hasNoControlCharacter, isBlank, isPlainText } from './plain-text.ts';

/** Every UTF-16 unit there is. */
const UNITS = Array.from({ length: 0x10000 }, (_, unit) => unit);

/** The units about which the two say something else. */
function differences(one: (text: string, unit: number) => boolean, other: (text: string) => boolean): number[] {
  return UNITS.filter((unit) => one(String.fromCharCode(unit), unit) !== other(String.fromCharCode(unit)));
}

function isForbidden(text: string): boolean {
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text);
}

describe('Of all characters', () => {
  it('those from A to Z, a to z and 0 to 9 are alphanumeric', () => {
    const isOne = (text: string): boolean => /^[A-Za-z0-9]$/.test(text);
    expect(differences((_, unit) => isAsciiAlphanumericUnit(unit), isOne)).toEqual([]);
    expect(differences(isAsciiAlphanumeric, isOne)).toEqual([]);
  });

  it('those from 0 to 9 are digits', () => {
    expect(differences(isAsciiDigits, (text) => /^[0-9]$/.test(text))).toEqual([]);
  });

  it('those below the space are forbidden, but for TAB, CR and LF', () => {
    expect(differences(hasNoControlCharacter, (text) => !isForbidden(text))).toEqual([]);
  });

  it('white space alone is blank', () => {
    expect(differences(isBlank, (text) => /^\s$/.test(text))).toEqual([]);
  });

  it('a plain text has what is neither forbidden nor blank', () => {
    expect(differences(isPlainText, (text) => !isForbidden(text) && !/^\s$/.test(text))).toEqual([]);
  });
});

describe('A text', () => {
  it.each([
    ['a1B', true, false],
    ['-a1', false, false],
    ['a-1', false, false],
    ['a1-', false, false],
    ['0123', true, true],
    ['a12', true, false],
    ['12a', true, false],
    ['', true, true],
  ])('"%s" is judged to its last character', (text, isAlphanumeric, isDigits) => {
    expect([isAsciiAlphanumeric(text), isAsciiDigits(text)]).toEqual([isAlphanumeric, isDigits]);
  });

  it.each([
    ['', true, true, false],
    ['   ', true, true, false],
    [' \t\r\n\u00a0', true, true, false],
    [' a ', true, false, true],
    ['a\u0000', false, false, false],
    ['\u0001a', false, false, false],
    ['a\u001fb', false, false, false],
    ['a\nb', true, false, true],
    ['~é', true, false, true],
    ['\u00a0', true, true, false],
    ['\u007f', true, false, true],
    ['\u001f ', false, false, false],
  ])('"%s" may be forbidden, blank or plain', (text, isAllowed, blank, isPlain) => {
    expect([hasNoControlCharacter(text), isBlank(text), isPlainText(text)]).toEqual([isAllowed, blank, isPlain]);
  });
});
