import { describe, expect, test } from 'vitest';
import { contentByName, recognize } from './recognize.ts';

const contentOf = (bytes: string | readonly number[], byName?: 'lines' | 'whole'): string =>
  recognize(typeof bytes === 'string' ? Buffer.from(bytes) : Uint8Array.from(bytes), byName);

describe('the content of a file', () => {
  test.each([
    ['a payload over several lines', '{\n  "resourceType": "Basic"\n}\n', 'whole'],
    ['a payload on one line', '{"resourceType":"Basic"}\n', 'whole'],
    ['a payload on each line', '{"resourceType":"Basic"}\n{"resourceType":"Basic"}\n', 'lines'],
    ['payloads with blank lines between', '\n{"a":1}\r\n\r\n{"a":2}', 'lines'],
    ['a broken payload', '{"resourceType":', 'whole'],
    ['nothing', '', 'empty'],
    ['white space', ' \t\r\n', 'empty'],
    ['text that is no JSON', 'hello', 'whole'],
    ['a zero byte inside a payload', '{"a":"\u0000"}', 'whole'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], 'binary'],
    ['an archive', [0x50, 0x4b, 0x03, 0x04, 0x00], 'binary'],
    ['UTF-16 with a mark', [0xff, 0xfe, 0x7b, 0x00], 'whole'],
    ['UTF-16 without a mark', [0x7b, 0x00, 0x7d, 0x00], 'whole'],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x7b, 0x7d], 'whole'],
  ])('%s is recognised', (_, bytes, expected) => {
    expect(contentOf(bytes)).toBe(expected);
  });

  test('is what the name says, unless there is nothing or no text in it', () => {
    expect(contentOf('{"a":1}\n{"a":2}', 'whole')).toBe('whole');
    expect(contentOf('{\n}', 'lines')).toBe('lines');
    expect(contentOf('', 'lines')).toBe('empty');
    expect(contentOf([0, 1], 'lines')).toBe('binary');
  });

  test('follows from the end of the name', () => {
    expect(['a.json', 'A.JSON', 'a.ndjson', 'a.jsonl', 'a.txt', '<stdin>'].map(contentByName)).toEqual([
      'whole',
      'whole',
      'lines',
      'lines',
      undefined,
      undefined,
    ]);
  });
});
