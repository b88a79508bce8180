const OPENING: ReadonlySet<number> = new Set(['{', '[', '"'].map((character) => character.charCodeAt(0)));

/** `lines`: one payload a line · `whole`: one payload · `empty` · `binary`: no text at all. */
export type Content = 'lines' | 'whole' | 'empty' | 'binary';

/** Tells from the name of a file what it should hold. */
export function contentByName(name: string): 'lines' | 'whole' | undefined {
  if (/\.(?:ndjson|jsonl)$/i.test(name)) return 'lines';
  return /\.json$/i.test(name) ? 'whole' : undefined;
}

/** Tells from the first bytes what a file holds, where its name does not say whether it has one payload or one a line. */
export function recognize(start: Uint8Array, byName: 'lines' | 'whole' | undefined): Content {
  const first = start.find((byte) => byte > 0x20 || byte < 0x09 || (byte > 0x0d && byte < 0x20));
  if (first === undefined) return 'empty';
  if (!OPENING.has(first) && !hasByteOrderMark(start) && (isControl(first) || start.includes(0))) return 'binary';
  return byName ?? (looksLikeLines(new TextDecoder().decode(start)) ? 'lines' : 'whole');
}

function isControl(byte: number): boolean {
  return byte < 0x20 || byte >= 0x7f;
}

function hasByteOrderMark([first, second, third]: Uint8Array): boolean {
  return (
    (first === 0xef && second === 0xbb && third === 0xbf) ||
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff)
  );
}

/** A first line that is a whole object, and a second one that begins another. */
function looksLikeLines(text: string): boolean {
  return /^\s*\{[^\n]*\}[^\S\n]*\n\s*\{/.test(text);
}
