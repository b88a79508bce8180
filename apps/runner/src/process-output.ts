import type { WriteStream } from 'node:tty';
import { CommandLineError } from './command-line-error.ts';
import type { TextOutput } from './surroundings.ts';

const PLAIN_COLUMNS = 100;

/**
 * A standard stream of this process. When its reader has gone away, what is written is dropped: the verdict still decides the exit code.
 */
export function createProcessOutput(stream: WriteStream): TextOutput {
  const isTerminal = Boolean(stream.isTTY);
  let gone = false;
  let failure: Error | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') gone = true;
    else failure = error;
  });
  return {
    isTerminal,
    get columns() {
      return isTerminal ? stream.columns : PLAIN_COLUMNS;
    },
    async write(text) {
      if (gone || text === '') return;
      await new Promise<void>((resolve) => {
        stream.write(text, () => resolve());
      });
      if (failure !== undefined) {
        throw new CommandLineError(
          'OUTPUT_UNWRITABLE',
          `cannot write the output (${reasonOf(failure)}): make room, or write elsewhere.`,
          { cause: failure },
        );
      }
    },
  };
}

function reasonOf(error: Error): string {
  return 'code' in error ? String(error.code) : 'unknown';
}
