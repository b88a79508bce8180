import { describe, expect, it } from 'vitest';
import { isNothingLost } from './nothing-lost.ts';
import { scanJson } from './scan-json.ts';

interface Told {
  readonly duplicates: readonly unknown[];
  readonly lossy: readonly unknown[];
}

function tell(text: string): Told {
  const duplicates: unknown[] = [];
  const lossy: unknown[] = [];
  const failure = scanJson(text, {
    duplicate: (name, place, offset, isIdentical) => duplicates.push([name, place(), offset, isIdentical()]),
    lossyNumber: (literal, place, offset) => lossy.push([literal, place(), offset]),
  });
  expect(failure, text).toBeUndefined();
  return { duplicates, lossy };
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const TEXTS = [
  '{"a":[1,-0.5e+3,true],"b\\u00e9\\n":{"c":null,"d":""},"e":false}',
  ' [ [ ] , { } , "\\"\\\\\\/\\b\\f\\r\\t" , 0 ]\r\n',
  '[1E5,10,0.01,{"a":{"a":1}},"x","\ud800"]',
];
const CHARACTERS = [...'{}[]:,"\\ \n\r\t\f0129.eE+-tfnulsx/\u0000\u001f\u007f\u00a0\ufeff'];

/** The texts with one character left out, replaced, put in, or with the rest cut off. */
function damaged(text: string): string[] {
  return Array.from({ length: text.length + 1 }, (_, at) => [
    text.slice(0, at),
    text.slice(0, at) + text.slice(at + 1),
    ...CHARACTERS.flatMap((character) => [
      text.slice(0, at) + character + text.slice(at),
      text.slice(0, at) + character + text.slice(at + 1),
    ]),
  ]).flat();
}

describe('A text', () => {
  it.each(TEXTS)('is taken for JSON as JSON.parse takes it, whichever character is wrong in %j', (text) => {
    const texts = damaged(text);
    expect(texts.filter((each) => (scanJson(each, {}) === undefined) !== parses(each))).toEqual([]);
    expect(texts.filter(parses).length).toBeGreaterThan(100);
  });

  it.each([
    ['', 'it is empty', 0],
    [' \n', 'it is empty', 0],
    ['{} x', 'something follows after its end', 3],
    ['1 2', 'something follows after its end', 2],
    ['[1 2]', '"," or "]" is expected', 3],
    ['{"a":1 2}', '"," or "}" is expected', 7],
    ['[1}', '"," or "]" is expected', 2],
    ['{"a":1]', '"," or "}" is expected', 6],
    ['{a:1}', 'a member name in double quotes is expected', 1],
    ['{"a":1, }', 'a member name in double quotes is expected', 8],
    ['{"a" 1}', '":" is expected', 5],
    ['["a\nb"]', 'a control character stands in a string without an escape', 3],
    ['["\\x"]', 'this escape is not one of JSON', 2],
    ['["\\u12g4"]', 'this escape is not one of JSON', 2],
    ['["\\u123', 'this escape is not one of JSON', 2],
    ['["\\', 'this escape is not one of JSON', 2],
    ['["abc', 'it ends inside a string', 5],
    ['{"a', 'it ends inside a string', 3],
    ['[tru]', 'a value is expected', 1],
    ['[fals', 'a value is expected', 1],
    ['[nul', 'a value is expected', 1],
    ['[,]', 'a value is expected', 1],
    ['[1,]', 'a value is expected', 3],
    ['{"a":}', 'a value is expected', 5],
    ['[1,', 'it ends too early', 3],
    ['[ ', 'it ends too early', 2],
    ['{"a": ', 'it ends too early', 6],
    ['[01]', 'this is no number of JSON', 1],
    ['[1.]', 'this is no number of JSON', 1],
    ['[1e]', 'this is no number of JSON', 1],
    ['[2024-06]', 'this is no number of JSON', 1],
    ['[1+1]', 'this is no number of JSON', 1],
    ['[1x]', 'this is no number of JSON', 1],
    ['[+1]', 'a value is expected', 1],
    ['[.5]', 'a value is expected', 1],
  ])('%j is no JSON, with the reason and the place', (text, reason, offset) => {
    expect(scanJson(text, {})).toEqual({ reason, offset });
  });
});

describe('A member twice', () => {
  it.each([
    ['{"a":1,"a":1}', [['a', ['a'], 7, true]]],
    ['{"a":1,"a":2}', [['a', ['a'], 7, false]]],
    ['{"a":1,"\\u0061": 1}', [['a', ['a'], 7, true]]],
    ['{"a":[1],"b":{"a":1},"a":[1 ]}', [['a', ['a'], 21, true]]],
    [
      '{"a":{},"a":{},"a":[]}',
      [
        ['a', ['a'], 8, true],
        ['a', ['a'], 15, false],
      ],
    ],
    ['[0,{"x":{"b":1,"b":1}}]', [['b', [1, 'x', 'b'], 15, true]]],
    ['{"":1,"":1}', [['', [''], 6, true]]],
    ['{"__proto__":1,"__proto__":1}', [['__proto__', ['__proto__'], 15, true]]],
    ['{"a\\"b":"a","a\\"b":"a"}', [['a"b', ['a"b'], 12, true]]],
  ])('in %s is told with its place', (text, duplicates) => {
    expect(tell(text)).toEqual({ duplicates, lossy: [] });
  });

  it.each([
    ['[1,"a b"]', ' [ 1 ,\t"a b"\r\n]', true],
    ['{"b":{}}', '{ "b" : { } }', true],
    ['"a b"', '"a  b"', false],
    ['"a b"', '"ab"', false],
    ['["a ",1]', '["a",1]', false],
    ['"\\" "', '"\\"  "', false],
    ['["\\"",1]', '[ "\\"" , 1 ]', true],
    ['["\\\\",1]', '["\\\\" ,1]', true],
    ['"\\n"', '"\\t"', false],
    ['12', '1', false],
    ['1', '12', false],
    ['[]', '[1]', false],
    ['[1]', '[]', false],
    ['1.0', '1', false],
    ['"A"', '"a"', false],
  ])('with the value %s and then %s is identical or not', (one, other, isIdentical) => {
    const told = (first: string, second: string): unknown => tell(`{"a":${first},"a":${second}}`).duplicates;
    expect(told(one, other)).toEqual([['a', ['a'], one.length + 6, isIdentical]]);
    expect(told(other, one)).toEqual([['a', ['a'], other.length + 6, isIdentical]]);
  });

  it.each(['{"a":1,"b":1}', '[{"a":1},{"a":1}]', '{"a":{"a":1}}', '{"a":"a","A":"a"}', '{"constructor":1}'])(
    'is not in %s',
    (text) => {
      expect(tell(text)).toEqual({ duplicates: [], lossy: [] });
    },
  );

  it('is placed no deeper than documented places lie', () => {
    const text = `${'['.repeat(100)}{"a":1,"a":1}${']'.repeat(100)}`;
    expect(tell(text).duplicates).toEqual([['a', Array.from({ length: 64 }, () => 0), 107, true]]);
  });
});

describe('A number', () => {
  it.each([
    ['[1,12345678901234567890]', [['12345678901234567890', [1], 3]]],
    ['{"a":{"b":0.30000000000000001}}', [['0.30000000000000001', ['a', 'b'], 10]]],
    ['1e400', [['1e400', [], 0]]],
    ['1E400', [['1E400', [], 0]]],
    ['-1e400', [['-1e400', [], 0]]],
    ['1e-400', [['1e-400', [], 0]]],
    ['9007199254740993', [['9007199254740993', [], 0]]],
    [`0.${'1'.repeat(2300)}`, [[`0.${'1'.repeat(2300)}`, [], 0]]],
  ])('in %.40s that no double has is told with its place', (text, lossy) => {
    expect(tell(text)).toEqual({ duplicates: [], lossy });
  });

  it.each(['12.10', '1e2', '123456789012345', '9007199254740992', '0.1000000000000000', '1.5e300', '-0', '5e-324'])(
    '%s is kept',
    (text) => {
      expect(tell(text)).toEqual({ duplicates: [], lossy: [] });
    },
  );
});

describe('What parsing loses', () => {
  it.each(TEXTS)('is never denied, whichever character of %j is another', (text) => {
    const texts = damaged(text).filter(parses);
    const loses = (each: string): boolean => {
      const { duplicates, lossy } = tell(each);
      return duplicates.length + lossy.length > 0;
    };
    expect(texts.filter((each) => isNothingLost(each, JSON.parse(each)) && loses(each))).toEqual([]);
  });

  it.each([
    '{}',
    '[]',
    '1',
    '""',
    'null',
    '{"a":{"b":[{"c":1},{"c":2}]},"d":[]}',
    '[true,false,null,"e5",1,-2.5]',
    '{"value":123456789012345}',
    '{"value":12345678901.345}',
    '[123456789012345,123456789012345]',
    '["1234567890123456","1e5"]',
    '{"e":1,"E":1,"1e":[{"e":null}]}',
    '{":":":","a:":1}',
    '[{"a":null},[[{"b":[]}]]]',
    '"1234567890123456"',
    '{"a":"text","b":["text"]}',
  ])('is nothing of %s, and the quick pass proves it', (text) => {
    expect(isNothingLost(text, JSON.parse(text))).toBe(true);
  });

  it.each([
    '{"a":1,"a":1}',
    '[{"a":{"b":1,"b":1}}]',
    '{"a":[[{"b":1,"b":1}]]}',
    '1234567890123456',
    '[1234567890.123456]',
    '1e5',
    '1E5',
    '[0.5e-1]',
    '["\\n"]',
    '{"a":null,"a":null}',
  ])('of %s is left to the detailed scan', (text) => {
    expect(isNothingLost(text, JSON.parse(text))).toBe(false);
  });
});
