import { describe, expect, test } from 'vitest';
import { inQuotes, printable, withoutNumbers } from './plain-text.ts';

describe('text from outside', () => {
  test('cannot steer a terminal', () => {
    expect(printable('a\u001B[2Jb\r\n\u202Ec\u200Bd\uD800e😀')).toBe(
      'a\\u001B[2Jb\\u000D\\u000A\\u202Ec\\u200Bd\\uD800e😀',
    );
  });

  test.each([
    ['4111111111111111', '••••••••••••••••'],
    ['4111 1111 1111 1111', '•••• •••• •••• ••••'],
    ['card 4111-1111-1111-1111.', 'card ••••-••••-••••-••••.'],
    ['123456789012', '••••••••••••'],
    ['12345678901', '12345678901'],
    ['2024-06-15 at 12:00', '2024-06-15 at 12:00'],
  ])('with %s is shown as %s', (text, expected) => {
    expect(withoutNumbers(text)).toBe(expected);
  });

  test('is cut where it is long', () => {
    expect(inQuotes('a'.repeat(70))).toBe(`'${'a'.repeat(60)}…'`);
  });
});
