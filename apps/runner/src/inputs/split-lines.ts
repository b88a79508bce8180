const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BLANKS: ReadonlySet<number> = new Set([0x20, 0x09, CARRIAGE_RETURN, LINE_FEED]);

/** A line that is not blank, without its end. */
export interface Line {
  /** Counted from 1, blank lines included. */
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** The lines of a stream; holds no more of it than the longest line. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 0;
  let pending: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      pending.push(chunk.subarray(start, end));
      number += 1;
      const bytes = withoutReturn(joinBytes(pending));
      pending = [];
      start = end + 1;
      if (!isBlank(bytes)) yield { number, bytes };
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
  }
  const bytes = joinBytes(pending);
  if (!isBlank(bytes)) yield { number: number + 1, bytes };
}

/** One after the other; a single part is not copied. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}

export function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => BLANKS.has(byte));
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
}
