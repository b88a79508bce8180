import { describe, expect, test } from 'vitest';
import { inQuotes, printable } from './plain-text.ts';

describe('text from outside', () => {
  test('cannot steer a terminal', () => {
    expect(printable('a\u001B[2Jb\r\n\u202Ec\u200Bd\uD800e😀')).toBe(
      'a\\u001B[2Jb\\u000D\\u000A\\u202Ec\\u200Bd\\uD800e😀',
    );
  });

  test('is cut where it is long', () => {
    expect(inQuotes('a'.repeat(70))).toBe(`'${'a'.repeat(60)}…'`);
  });
});
