/** A line that is not blank, and where it lies in the file. */
export interface FileLine {
  /** Counted from 1, blank lines included. */
  readonly number: number;
  readonly start: number;
  readonly bytes: Uint8Array;
}

const CHUNK = 4 * 1024 * 1024;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The lines of a file, read part by part; `read` gives the bytes between two places. */
export function* splitFile(size: number, read: (start: number, end: number) => Uint8Array): Generator<FileLine> {
  let number = 0;
  let start = 0;
  let pending: Uint8Array[] = [];
  for (let at = 0; at < size; at += CHUNK) {
    const chunk = read(at, Math.min(at + CHUNK, size));
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      pending.push(chunk.subarray(from, end));
      number += 1;
      const bytes = withoutReturn(join(pending));
      pending = [];
      if (!isBlank(bytes)) yield { number, start, bytes };
      from = end + 1;
      start = at + from;
    }
    if (from < chunk.length) pending.push(chunk.subarray(from));
  }
  const bytes = withoutReturn(join(pending));
  if (!isBlank(bytes)) yield { number: number + 1, start, bytes };
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === CARRIAGE_RETURN);
}
