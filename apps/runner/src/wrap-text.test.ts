import { expect, test } from 'vitest';
import { wrapText } from './wrap-text.ts';

test('a text is broken at spaces and later lines are indented', () => {
  expect(wrapText('one two three four', 9, '  ')).toBe('one two\n  three\n  four');
});

test('a word that is too long stays whole', () => {
  expect(wrapText('a verylongword b', 5)).toBe('a\nverylongword\nb');
});
