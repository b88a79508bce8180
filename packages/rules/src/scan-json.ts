import { compare, decimalFromNumber, decimalFromText } from './decimal.ts';
import type { Place } from './place.ts';

/** What a scan tells while it goes through a text. Places are made only when they are asked for. */
export interface ScanListener {
  /** The second or a further occurrence of a member; `isIdentical` compares the two values as they are written, but for white space. */
  duplicate?(name: string, place: () => Place, keyOffset: number, isIdentical: () => boolean): void;
  /** A number whose exact value no double has. */
  lossyNumber?(literal: string, place: () => Place, offset: number): void;
  /** A wanted value begins here. */
  located?(node: LocationNode, offset: number): void;
  /** The places that are looked for; without it none is. */
  readonly wanted?: LocationNode;
}

/** A tree of the places whose offsets are wanted. */
export interface LocationNode {
  readonly children: Map<string, LocationNode>;
  offset?: number;
}

/** Why a text is no JSON, and where. */
export interface ScanFailure {
  readonly reason: string;
  readonly offset: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Frame {
  /** The names and values so far; `undefined` for a list. */
  readonly members: Map<string, Span> | undefined;
  key: string | number;
  keyOffset: number;
  valueStart: number;
  readonly node: LocationNode | undefined;
}

/** Longer places are cut: nothing documented lies that deep, and their sum would grow with the square of the depth. */
const DEEPEST_PLACE = 64;
/** Numbers of at most this many characters and without exponent always survive. */
const SAFE_LITERAL = 15;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD_END = /[\w.+-]/;

/** Goes through a JSON text once, without recursion, in linear time. @returns why it is no JSON, or `undefined`. */
export function scanJson(text: string, listener: ScanListener): ScanFailure | undefined {
  return new JsonScan(text, listener).run();
}

class JsonScan {
  readonly #text: string;
  readonly #listener: ScanListener;
  readonly #frames: Frame[] = [];
  #at = 0;
  /** A value begins at `#at`; it stands at this wanted place, if any. A flag instead of a call, since calls would nest as deep as the text. */
  #valueIsDue = true;
  #due: LocationNode | undefined;

  constructor(text: string, listener: ScanListener) {
    this.#text = text;
    this.#listener = listener;
  }

  run(): ScanFailure | undefined {
    this.#skipSpace();
    if (this.#at === this.#text.length) return { reason: 'it is empty', offset: 0 };
    this.#due = this.#listener.wanted;
    let failure: ScanFailure | undefined;
    while (failure === undefined && (this.#valueIsDue || this.#frames.length > 0)) {
      failure = this.#valueIsDue ? this.#value(this.#due) : this.#continueFrame();
    }
    if (failure !== undefined) return failure;
    this.#skipSpace();
    return this.#at < this.#text.length ? this.#fail('something follows after its end') : undefined;
  }

  /** After a value inside a list or object: its end, or the next item or member. */
  #continueFrame(): ScanFailure | undefined {
    const frame = this.#frames.at(-1) as Frame;
    this.#endMember(frame);
    this.#skipSpace();
    const unit = this.#text[this.#at];
    if (unit === (frame.members === undefined ? ']' : '}')) {
      this.#at++;
      this.#frames.pop();
      return undefined;
    }
    if (unit !== ',')
      return this.#fail(frame.members === undefined ? '"," or "]" is expected' : '"," or "}" is expected');
    this.#at++;
    this.#skipSpace();
    if (frame.members !== undefined) return this.#member(frame);
    frame.key = (frame.key as number) + 1;
    return this.#expectValue(frame.node?.children.get(String(frame.key)));
  }

  #expectValue(node: LocationNode | undefined): undefined {
    this.#valueIsDue = true;
    this.#due = node;
  }

  #value(node: LocationNode | undefined): ScanFailure | undefined {
    this.#valueIsDue = false;
    if (node !== undefined) this.#listener.located?.(node, this.#at);
    const frame = this.#frames.at(-1);
    if (frame !== undefined) frame.valueStart = this.#at;
    switch (this.#text[this.#at]) {
      case '{':
        return this.#open('}', { members: new Map(), key: '', keyOffset: 0, valueStart: 0, node });
      case '[':
        return this.#open(']', { members: undefined, key: 0, keyOffset: 0, valueStart: 0, node });
      case '"':
        return this.#string();
      case 't':
        return this.#word('true');
      case 'f':
        return this.#word('false');
      case 'n':
        return this.#word('null');
      default:
        return this.#number();
    }
  }

  #open(end: string, frame: Frame): ScanFailure | undefined {
    this.#at++;
    this.#skipSpace();
    if (this.#text[this.#at] === end) {
      this.#at++;
      return undefined;
    }
    this.#frames.push(frame);
    return frame.members === undefined ? this.#expectValue(frame.node?.children.get('0')) : this.#member(frame);
  }

  #member(frame: Frame): ScanFailure | undefined {
    const start = this.#at;
    if (this.#text[start] !== '"') return this.#fail('a member name in double quotes is expected');
    const failure = this.#string();
    if (failure !== undefined) return failure;
    const written = this.#text.slice(start, this.#at);
    frame.key = written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1);
    frame.keyOffset = start;
    this.#skipSpace();
    if (this.#text[this.#at] !== ':') return this.#fail('":" is expected');
    this.#at++;
    this.#skipSpace();
    return this.#expectValue(frame.node?.children.get(frame.key));
  }

  #endMember(frame: Frame): void {
    if (frame.members === undefined) return;
    const name = frame.key as string;
    const value = { start: frame.valueStart, end: this.#at };
    const earlier = frame.members.get(name);
    if (earlier !== undefined) {
      const isIdentical = (): boolean => areWrittenAlike(this.#text, earlier, value);
      this.#listener.duplicate?.(name, () => this.#place(), frame.keyOffset, isIdentical);
    }
    frame.members.set(name, value);
  }

  #string(): ScanFailure | undefined {
    const start = this.#at;
    for (let at = start + 1; at < this.#text.length; at++) {
      const unit = this.#text.charCodeAt(at);
      if (unit === 0x22) {
        this.#at = at + 1;
        return undefined;
      }
      if (unit < 0x20) {
        this.#at = at;
        return this.#fail('a control character stands in a string without an escape');
      }
      if (unit === 0x5c) {
        const length = escapeLength(this.#text, at);
        if (length === 0) {
          this.#at = at;
          return this.#fail('this escape is not one of JSON');
        }
        at += length - 1;
      }
    }
    this.#at = this.#text.length;
    return this.#fail('it ends inside a string');
  }

  #word(word: string): ScanFailure | undefined {
    if (!this.#text.startsWith(word, this.#at)) return this.#fail('a value is expected');
    this.#at += word.length;
    return undefined;
  }

  #number(): ScanFailure | undefined {
    NUMBER.lastIndex = this.#at;
    const literal = NUMBER.exec(this.#text)?.[0];
    if (literal === undefined)
      return this.#fail(this.#at === this.#text.length ? 'it ends too early' : 'a value is expected');
    const offset = this.#at;
    this.#at += literal.length;
    if (WORD_END.test(this.#text[this.#at] ?? '')) {
      this.#at = offset;
      return this.#fail('this is no number of JSON');
    }
    if (isLossy(literal)) this.#listener.lossyNumber?.(literal, () => this.#place(), offset);
    return undefined;
  }

  #skipSpace(): void {
    for (;;) {
      if (!isSpace(this.#text.charCodeAt(this.#at))) return;
      this.#at++;
    }
  }

  #place(): Place {
    return this.#frames.slice(0, DEEPEST_PLACE).map((frame) => frame.key);
  }

  #fail(reason: string): ScanFailure {
    return { reason, offset: this.#at };
  }
}

/** Whether two values in a text have the same characters, apart from white space outside of strings. */
function areWrittenAlike(text: string, one: Span, other: Span): boolean {
  let isInString = false;
  let at = one.start;
  let against = other.start;
  for (;;) {
    if (!isInString) {
      while (at < one.end && isSpace(text.charCodeAt(at))) at++;
      while (against < other.end && isSpace(text.charCodeAt(against))) against++;
    }
    if (at === one.end || against === other.end) return at === one.end && against === other.end;
    const unit = text.charCodeAt(at);
    if (unit !== text.charCodeAt(against)) return false;
    if (unit === 0x22) isInString = !isInString;
    at++;
    against++;
    if (unit !== 0x5c) continue;
    if (text.charCodeAt(at) !== text.charCodeAt(against)) return false;
    at++;
    against++;
  }
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}

/** The length of the escape that starts with this backslash; 0 when there is none. */
function escapeLength(text: string, at: number): number {
  const next = text[at + 1];
  if (next === undefined) return 0;
  if ('"\\/bfnrt'.includes(next)) return 2;
  return next === 'u' && /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6)) ? 6 : 0;
}

/** Whether the double nearest to the literal prints as another decimal. */
function isLossy(literal: string): boolean {
  if (literal.length <= SAFE_LITERAL && !/[eE]/.test(literal)) return false;
  const exact = decimalFromText(literal);
  const kept = decimalFromNumber(Number(literal));
  return exact === undefined || kept === undefined || compare(exact, kept) !== 0;
}
