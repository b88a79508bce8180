import { describe, expect, test } from 'vitest';
import { splitLines } from './split-lines.ts';

// eslint-disable-next-line typescript/require-await
async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

async function linesOf(...texts: string[]): Promise<[number, string][]> {
  const lines: [number, string][] = [];
  for await (const { number, bytes } of splitLines(chunks(...texts)))
    lines.push([number, Buffer.from(bytes).toString()]);
  return lines;
}

describe('the lines of a stream', () => {
  test('are told with their numbers, blank ones left out', async () => {
    expect(await linesOf('a\n\n \t\r\nb\n')).toEqual([
      [1, 'a'],
      [4, 'b'],
    ]);
  });

  test('do not depend on how the stream is cut', async () => {
    const text = 'first\r\nsecond €\n\nthird';
    const whole = await linesOf(text);
    expect(whole).toEqual([
      [1, 'first'],
      [2, 'second €'],
      [4, 'third'],
    ]);
    const bytes = Buffer.from(text);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const lines: [number, string][] = [];
      // eslint-disable-next-line typescript/require-await
      const parts = async function* (): AsyncGenerator<Uint8Array> {
        yield bytes.subarray(0, cut);
        yield bytes.subarray(cut);
      };
      for await (const { number, bytes: line } of splitLines(parts()))
        lines.push([number, Buffer.from(line).toString()]);
      expect(lines).toEqual(whole);
    }
  });

  test('need no end of the last one', async () => {
    expect(await linesOf('a')).toEqual([[1, 'a']]);
    expect(await linesOf('')).toEqual([]);
  });
});
