import { resolve } from 'node:path';
import { UsageError } from '@countercheck/rules/payloads';
import type { Arguments } from './arguments.ts';
import { CommandLineError } from './command-line-error.ts';
import { printable } from './plain-text.ts';
import type { Surroundings } from './surroundings.ts';

/** Where results go: printed as they come, or kept and written to a file at once, so that no half of it is ever there. */
export interface ResultOutput {
  write(text: string): Promise<void>;
  end(): Promise<void>;
}

export function createResultOutput(given: Arguments, { output, folder }: Surroundings): ResultOutput {
  const file = given.value('output');
  if (file === undefined) return { write: (text) => output.write(text), end: () => Promise.resolve() };
  const parts: string[] = [];
  return {
    write(text) {
      parts.push(text);
      return Promise.resolve();
    },
    async end() {
      const { writeReport } = await import('@countercheck/conformance');
      try {
        writeReport(resolve(folder, file), parts.join(''));
      } catch (error) {
        throw unwritable(file, error);
      }
      if (!given.has('quiet')) await output.write(`${printable(file)} written.\n`);
    },
  };
}

function unwritable(file: string, error: unknown): unknown {
  const code = codeOf(error instanceof UsageError ? error.cause : error);
  if (code === undefined) return error;
  return new CommandLineError(
    'FILE_UNWRITABLE',
    `${printable(file)}: cannot be written (${code}); name another place with --output.`,
    { cause: error },
  );
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
