/** A stream of text that goes out of the program. */
export interface TextOutput {
  readonly isTerminal: boolean;
  /** Columns of the terminal, or of what a reader of plain lines is comfortable with. */
  readonly columns: number;
  /** Resolves when there is room for more. */
  write(text: string): Promise<void>;
}

/** All that a command may touch outside the program. */
export interface Surroundings {
  /** Standard input, which is not opened before somebody reads it. */
  readInput(): AsyncIterable<Uint8Array>;
  readonly output: TextOutput;
  readonly errors: TextOutput;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Absolute path; relative file names are meant from here. */
  readonly folder: string;
  /** Aborted by Ctrl-C. */
  readonly interruption: AbortSignal;
  /** Milliseconds since 1970. */
  now(): number;
  /** Random hexadecimal digits. */
  randomHex(digits: number): string;
}
