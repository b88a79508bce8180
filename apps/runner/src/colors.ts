import type { Arguments } from './arguments.ts';
import type { Surroundings, TextOutput } from './surroundings.ts';

const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

/** Puts colour on a text, or leaves it as it is. */
export type Paint = (style: keyof typeof CODES, text: string) => string;

/** Whether colours are wanted there: on a terminal that knows them, unless the user said no. */
export function wantsColor(output: TextOutput, given: Arguments, { environment }: Surroundings): boolean {
  const { NO_COLOR: refused, TERM: terminal } = environment;
  return (
    output.isTerminal && !given.has('no-color') && (refused === undefined || refused === '') && terminal !== 'dumb'
  );
}

export function createPaint(color: boolean): Paint {
  if (!color) return (_style, text) => text;
  return (style, text) => {
    const [on, off] = CODES[style];
    return `\u001B[${on}m${text}\u001B[${off}m`;
  };
}
