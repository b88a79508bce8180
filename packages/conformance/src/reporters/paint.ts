/** Colours for a terminal, or none. */
export interface Paint {
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  dim(text: string): string;
  bold(text: string): string;
}

export function createPaint(isColored: boolean): Paint {
  const code = (open: number, close: number) => (text: string) =>
    isColored ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return { red: code(31, 39), green: code(32, 39), yellow: code(33, 39), dim: code(2, 22), bold: code(1, 22) };
}

/** Takes control characters out, so that nothing a server sends can move the cursor or paint over a verdict. */
export function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these characters are what is taken out
  return text
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\uFFFD')
    .replaceAll(/[\n\t]/g, ' ');
}

/** Cut to a width, with an ellipsis. */
export function clip(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(width - 1, 0))}…`;
}
