/** A piece of a JSON text, as it is written. */
export interface JsonToken {
  readonly kind: 'name' | 'string' | 'number' | 'word' | 'mark' | 'space' | 'other';
  readonly text: string;
}

const TOKEN = /("(?:[^"\\\n]|\\[^\n])*"?)(\s*:)?|(-?\d[\d.eE+-]*)|(true|false|null)\b|([{}[\],:])|(\s+)|(.)/gsu;

/** Splits any text into tokens; nothing of it is lost. What is no JSON becomes `other`. */
export function tokenizeJson(text: string): JsonToken[] {
  const tokens: JsonToken[] = [];
  for (const [, quoted, colon, number, word, mark, space, other] of text.matchAll(TOKEN)) {
    if (quoted !== undefined) {
      tokens.push({ kind: colon === undefined ? 'string' : 'name', text: quoted });
      if (colon !== undefined) tokens.push({ kind: 'mark', text: colon });
    } else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark });
    else if (space !== undefined) tokens.push({ kind: 'space', text: space });
    else tokens.push({ kind: 'other', text: other ?? '' });
  }
  return tokens;
}

/** Indents a JSON text and leaves every literal as it is written: `12.10` stays `12.10`. What does not begin as JSON stays whole. */
export function indentJson(text: string): string {
  if (!/^\s*[{[]/.test(text)) return text;
  const parts: string[] = [];
  let depth = 0;
  let isFresh = false;
  const line = (): string => `\n${'  '.repeat(Math.max(depth, 0))}`;
  for (const { kind, text: piece } of tokenizeJson(text)) {
    if (kind === 'space') continue;
    if (piece === '}' || piece === ']') {
      depth -= 1;
      parts.push(isFresh ? '' : line(), piece);
      isFresh = false;
      continue;
    }
    if (isFresh) parts.push(line());
    isFresh = piece === '{' || piece === '[';
    if (isFresh) depth += 1;
    parts.push(piece.endsWith(':') ? ': ' : piece);
    if (piece === ',') parts.push(line());
  }
  return parts.join('');
}
