import { describe, expect, it } from 'vitest';
import { indentJson, tokenizeJson } from './json-tokens.ts';

describe('tokenizeJson', () => {
  it('names what each piece is', () => {
    expect(tokenizeJson('{"a" : [12.10, true, "x\\"y"]}').filter(({ kind }) => kind !== 'space')).toEqual([
      { kind: 'mark', text: '{' },
      { kind: 'name', text: '"a"' },
      { kind: 'mark', text: ' :' },
      { kind: 'mark', text: '[' },
      { kind: 'number', text: '12.10' },
      { kind: 'mark', text: ',' },
      { kind: 'word', text: 'true' },
      { kind: 'mark', text: ',' },
      { kind: 'string', text: '"x\\"y"' },
      { kind: 'mark', text: ']' },
      { kind: 'mark', text: '}' },
    ]);
  });

  it.each(['', 'no json', '{"open', '{"a":nul,}]]]', '"\\', '\u{1F600}\uD800 -', '{"a":1}\n{"b":2}'])(
    'loses nothing of %j',
    (text) => {
      expect(
        tokenizeJson(text)
          .map((token) => token.text)
          .join(''),
      ).toBe(text);
    },
  );

  it('needs time in proportion to the text', () => {
    const text = `"${String.raw`\"`.repeat(200_000)}`;
    expect(tokenizeJson(text)).toEqual([{ kind: 'string', text }]);
  });
});

describe('indentJson', () => {
  it('keeps every literal', () => {
    expect(indentJson('{"a":12.10,"b":[],"c":{"d":1e2}}')).toBe(
      '{\n  "a": 12.10,\n  "b": [],\n  "c": {\n    "d": 1e2\n  }\n}',
    );
  });

  it('leaves what is no JSON alone', () => {
    expect(indentJson('Not found, sorry: {')).toBe('Not found, sorry: {');
  });
});
