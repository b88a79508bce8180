import { expect, test } from 'vitest';
import { splitFile } from '../src/day/split-file.ts';

const linesOf = (text: string): [number, number, string][] => {
  const bytes = new TextEncoder().encode(text);
  return Array.from(
    splitFile(bytes.length, (start, end) => bytes.subarray(start, end)),
    (line) => [line.number, line.start, new TextDecoder().decode(line.bytes)],
  );
};

test('Lines are counted with the blank ones, which are left out', () => {
  expect(linesOf('{}\r\n\n \t\r\n{"a":"é"}\n{')).toEqual([
    [1, 0, '{}'],
    [4, 9, '{"a":"é"}'],
    [5, 20, '{'],
  ]);
});

test('A line may be longer than what is read at once', () => {
  const long = 'x'.repeat(9 * 1024 * 1024);
  expect(linesOf(`a\n${long}\nb`).map(([number, start, text]) => [number, start, text.length])).toEqual([
    [1, 0, 1],
    [2, 2, long.length],
    [3, long.length + 3, 1],
  ]);
});
