import { expect, it } from 'vitest';
import { firstInvalidByte } from './utf8.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodes(bytes: readonly number[]): boolean {
  try {
    decoder.decode(Uint8Array.from(bytes));
    return true;
  } catch {
    return false;
  }
}

/** The bytes at which what a sequence may go on with begins and ends. */
const NEXT = [0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff];
const LATER = [0x7f, 0x80, 0xbf, 0xc0];

/** The bytes at which the lengths of sequences, and what they may go on with, begin and end. */
const FIRST = [
  0x00, 0x7f, 0x80, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff,
];

it('Bytes are UTF-8 when the decoder of the runtime takes them', () => {
  const single = Array.from({ length: 256 }, (_, first) => [first]);
  const longer = FIRST.flatMap((first) =>
    NEXT.flatMap((second) => [
      [first, second],
      ...LATER.flatMap((third) => [[first, second, third], ...LATER.map((fourth) => [first, second, third, fourth])]),
    ]),
  );
  const sequences = [...single, ...longer];
  const wrong = sequences.filter((bytes) => (firstInvalidByte(Uint8Array.from(bytes)) === -1) !== decodes(bytes));
  expect(wrong).toEqual([]);
  expect(sequences.filter(decodes).length).toBeGreaterThan(200);
});

it.each([
  ['a', 'at the end of a text that is cut', [0x61, 0xc3], 1],
  ['b', 'after sequences of one to four bytes', [0x61, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xff], 10],
  ['c', 'where a longer sequence begins, not where it breaks', [0x61, 0xf0, 0x9f, 0x98, 0x61], 1],
  ['d', 'the first of several', [0x80, 0x80], 0],
])('%s) the first wrong byte is %s', (_, __, bytes, index) => {
  expect(firstInvalidByte(Uint8Array.from(bytes))).toBe(index);
});

it('No bytes are UTF-8, too', () => {
  expect(firstInvalidByte(new Uint8Array())).toBe(-1);
});
