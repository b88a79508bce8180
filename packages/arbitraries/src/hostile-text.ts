import {
  type Arbitrary,
  array,
  constant,
  constantFrom,
  integer,
  nat,
  oneof,
  record,
  tuple,
  uint8Array,
} from 'fast-check';
import { mutated } from './mutations/mutated.ts';
import { transactions } from './transactions.ts';

/** JSON, and what is nearly JSON, in pieces. */
const PIECES = [
  ...'{}[]:,"\\/-+.eE0123456789 \t\n\r',
  'true',
  'false',
  'null',
  'NaN',
  'Infinity',
  '"resourceType"',
  '"Basic"',
  '"extension"',
  '"value"',
  '"__proto__"',
  '\\u0000',
  '\\ud800',
  '\\ud83d\\ude00',
  '\\x',
  '//',
  '/*',
  "'",
  '\u0000',
  '\u2028',
  '\ufeff',
  '1e400',
  '-0',
  '01',
  '.5',
  '5.',
  '1E+2',
  '9007199254740993',
] as const;
/** Bytes of no text at all are few, but as many as these can be shrunk when somebody picked them. */
const LONGEST = 400_000;
/** Bytes that are no UTF-8: a lone continuation, an overlong form, a surrogate, one beyond Unicode, a cut sequence, UTF-16. */
const BROKEN = [
  [0x80],
  [0xc0, 0xaf],
  [0xed, 0xa0, 0x80],
  [0xf5, 0x80, 0x80, 0x80],
  [0xe2, 0x82],
  [0xff, 0xfe, 0x7b, 0x00],
];

/**
 * Bodies at the level of bytes: transactions with a piece cut out, doubled or broken, numbers and strings spelt oddly, doubled
 * members, nesting of thousands of levels, pieces of JSON in any order, and bytes of no text at all.
 */
export function hostileText(): Arbitrary<Uint8Array> {
  const payload = oneof(transactions(), mutated()).map((value) => JSON.stringify(value) ?? 'null');
  return oneof(
    { arbitrary: cutAndSpliced(payload), weight: 4 },
    { arbitrary: respelt(payload), weight: 3 },
    { arbitrary: deep(), weight: 1 },
    {
      arbitrary: array(constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => bytesOf(pieces.join(''))),
      weight: 2,
    },
    { arbitrary: uint8Array({ maxLength: LONGEST, size: 'medium' }), weight: 1 },
    { arbitrary: withBrokenBytes(payload), weight: 1 },
  );
}

function cutAndSpliced(payload: Arbitrary<string>): Arbitrary<Uint8Array> {
  const splice = record({ at: nat(), length: integer({ min: 0, max: 8 }), piece: constantFrom('', ...PIECES) });
  return tuple(payload, array(splice, { minLength: 1, maxLength: 3 })).map(([text, splices]) =>
    bytesOf(
      splices.reduce((edited, { at, length, piece }) => {
        const place = at % (edited.length + 1);
        return edited.slice(0, place) + piece + edited.slice(place + length);
      }, text),
    ),
  );
}

/** The same or nearly the same value in other characters. */
function respelt(payload: Arbitrary<string>): Arbitrary<Uint8Array> {
  const spelling = oneof(
    constantFrom('.0', '0', '00000000000000000000001', 'e0', 'E+0', 'e-2', 'e400').map(
      (suffix) => (text: string) => text.replace(/:(-?\d+(?:\.\d+)?)/, `:$1${suffix}`),
    ),
    constantFrom(':-0', ':1e-400', ':0.1e1', ':123456789012345678901234567890.12').map(
      (number) => (text: string) => text.replaceAll(/:-?\d+(?:\.\d+)?/g, number),
    ),
    constantFrom(' ', '\n\t', '\ufeff', '\u00a0').map(
      (space) => (text: string) => space + text.replaceAll(',', `,${space}`),
    ),
    constant((text: string) => text.replace('"Basic"', '"\\u0042asic"')),
    constantFrom('"resourceType":"Basic",', '"extension":[],', '"\\u0063ode":null,', '"__proto__":{},').map(
      (member) => (text: string) => text.replace('{', `{${member}`),
    ),
    constantFrom('}', ']', ',', ' {}', '\u0000').map((tail) => (text: string) => text + tail),
  );
  return tuple(payload, array(spelling, { minLength: 1, maxLength: 3 })).map(([text, spellings]) =>
    bytesOf(spellings.reduce((spelt, spell) => spell(spelt), text)),
  );
}

function deep(): Arbitrary<Uint8Array> {
  const level = constantFrom('[', '{"extension":', '[{"a":', '{"extension":[');
  return tuple(
    level,
    oneof({ arbitrary: integer({ min: 1, max: 300 }), weight: 9 }, integer({ min: 5000, max: 20_000 })),
    constantFrom('', '1', '"x"'),
  ).map(([opening, depth, core]) => {
    const closing = Array.from(opening, (sign) => (sign === '[' ? ']' : sign === '{' ? '}' : ''))
      .toReversed()
      .join('');
    return bytesOf(opening.repeat(depth) + core + (core === '' ? '' : closing.repeat(depth)));
  });
}

function withBrokenBytes(payload: Arbitrary<string>): Arbitrary<Uint8Array> {
  return tuple(payload, constantFrom(...BROKEN), nat()).map(([text, broken, at]) => {
    const bytes = bytesOf(text);
    const place = at % (bytes.length + 1);
    return Uint8Array.from([...bytes.slice(0, place), ...broken, ...bytes.slice(place)]);
  });
}

/** UTF-8 of the text. A lone surrogate becomes the three bytes that would stand for it, which are no UTF-8. */
function bytesOf(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 0x3f));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
    else
      bytes.push(
        0xf0 | (point >> 18),
        0x80 | ((point >> 12) & 0x3f),
        0x80 | ((point >> 6) & 0x3f),
        0x80 | (point & 0x3f),
      );
  }
  return Uint8Array.from(bytes);
}
