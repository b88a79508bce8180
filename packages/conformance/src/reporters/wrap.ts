/** How a text is broken into lines. */
export interface WrapOptions {
  /** Columns of a line, its indent included. */
  width: number;
  /** Stands before every line but the first. */
  indent: string;
  /** Columns that are taken before the first line. */
  taken: number;
  mostLines?: number;
}

const NARROWEST = 16;

/** Breaks a text at spaces, and a word that is longer than a line within; what does not fit in so many lines ends in `…`. */
export function wrap(
  text: string,
  { width, indent, taken, mostLines = Number.POSITIVE_INFINITY }: WrapOptions,
): string {
  const room = (line: number): number => Math.max(NARROWEST, width - (line === 0 ? taken : indent.length));
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    lines.push(line);
    line = '';
  };
  for (let word of text.trim().split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > room(lines.length)) end();
    while (word.length > room(lines.length)) {
      line = word.slice(0, room(lines.length));
      word = word.slice(line.length);
      end();
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  end();
  if (lines.length <= mostLines) return lines.join(`\n${indent}`);
  const kept = lines.slice(0, mostLines);
  const last = kept.at(-1) ?? '';
  kept[kept.length - 1] = `${last.slice(0, room(kept.length - 1) - 1)}…`;
  return kept.join(`\n${indent}`);
}
