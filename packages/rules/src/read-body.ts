import { isNothingLost } from './nothing-lost.ts';
import type { TextFacts, TextPlace } from './payload/define-text-rule.ts';
import { scanJson } from './scan-json.ts';
import { firstInvalidByte } from './utf8.ts';
import { decodeUtf8, decodeUtf8Leniently } from './web-globals.ts';

/** A body as text, as value, and what only the text shows. */
export interface ReadBody {
  /** Without byte-order mark. */
  readonly text: string;
  /** What JSON.parse makes of it; `undefined` when there is a failure. */
  readonly value: unknown;
  readonly facts: TextFacts;
}

const BYTE_ORDER_MARK = '\ufeff';

/** Reads a body, whatever it is: linear in its size, without recursion. What it was parsed to is not parsed again. */
export function readBody(body: string | Uint8Array, parsed?: unknown): ReadBody {
  if (typeof body === 'string') return readBodyText(body, parsed);
  if ((body[0] === 0xfe && body[1] === 0xff) || (body[0] === 0xff && body[1] === 0xfe)) {
    return unreadable('', 'it is UTF-16; JSON is sent in UTF-8', 0);
  }
  const invalid = firstInvalidByte(body);
  if (invalid < 0) return readBodyText(decodeUtf8(body), parsed);
  const before = decodeUtf8Leniently(body.subarray(0, invalid));
  const byte = (body[invalid] as number).toString(16).padStart(2, '0');
  return unreadable(decodeUtf8Leniently(body), `byte ${invalid + 1} (0x${byte}) is not UTF-8`, before.length);
}

function readBodyText(body: string, parsed: unknown): ReadBody {
  const byteOrderMark = body.startsWith(BYTE_ORDER_MARK);
  const text = byteOrderMark ? body.slice(1) : body;
  const value = parsed ?? parseOrUndefined(text);
  const facts = value !== undefined && isNothingLost(text, value) ? NOTHING_LOST : factsOf(text);
  return { text, value, facts: byteOrderMark ? { ...facts, byteOrderMark } : facts };
}

const NOTHING_LOST: TextFacts = { failure: undefined, byteOrderMark: false, duplicates: [], lossyNumbers: [] };

/** What parsing loses, or where the text breaks: then nothing else is told. */
function factsOf(text: string): TextFacts {
  const duplicates: TextFacts['duplicates'][number][] = [];
  const lossyNumbers: TextFacts['lossyNumbers'][number][] = [];
  const failure = scanJson(text, {
    duplicate: (name, place, offset, isIdentical) =>
      duplicates.push({ name, place: place(), offset, isIdentical: isIdentical() }),
    lossyNumber: (literal, place, offset) => lossyNumbers.push({ literal, place: place(), offset }),
  });
  if (failure !== undefined) return { ...NOTHING_LOST, failure: { ...failure, place: [] } };
  return { ...NOTHING_LOST, duplicates, lossyNumbers };
}

/** No JSON text means `undefined`. */
function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unreadable(text: string, reason: string, offset: number): ReadBody {
  const failure: TextPlace & { reason: string } = { reason, place: [], offset };
  return { text, value: undefined, facts: { failure, byteOrderMark: false, duplicates: [], lossyNumbers: [] } };
}
