import { runCommandLine } from '../src/run-command-line.ts';
import type { TextOutput } from '../src/surroundings.ts';

export interface Given {
  readonly folder: string;
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  /** Of a terminal; without it the output is a pipe. */
  readonly columns?: number;
  readonly interruption?: AbortSignal;
}

export interface Ended {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

const INSTANT = Date.UTC(2024, 5, 15, 17);

/** Runs a command line within the test, with a clock that stands still and without randomness. */
export async function runInProcess(words: readonly string[], given: Given): Promise<Ended> {
  const output = collect(given.columns);
  const errors = collect(given.columns);
  const code = await runCommandLine(words, {
    readInput: () => chunksOf(given.input ?? ''),
    output: output.stream,
    errors: errors.stream,
    environment: given.environment ?? {},
    folder: given.folder,
    interruption: given.interruption ?? new AbortController().signal,
    now: () => INSTANT,
    randomHex: (digits) => '0'.repeat(digits),
  });
  return { code, output: output.text(), errors: errors.text() };
}

function collect(columns: number | undefined): { stream: TextOutput; text: () => string } {
  const parts: string[] = [];
  const write = (text: string): Promise<void> => {
    parts.push(text);
    return Promise.resolve();
  };
  return { stream: { isTerminal: columns !== undefined, columns: columns ?? 100, write }, text: () => parts.join('') };
}

// eslint-disable-next-line typescript/require-await
async function* chunksOf(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(input);
  if (bytes.length > 0) yield bytes;
}
