import { spawn } from 'node:child_process';
import { clientEnvironment, type MockDescription } from '@countercheck/mock';
import { CommandLineError } from '../command-line-error.ts';
import { inQuotes } from '../plain-text.ts';
import type { Surroundings } from '../surroundings.ts';

/** How a command ended. */
export interface EndOfCommand {
  readonly code: number | null;
  readonly signal: string | null;
}

/**
 * Runs the user's command with the mock's addresses and the first system application in its environment.
 * What it prints goes to our error stream where our output is read by a machine.
 * @throws CommandLineError when there is no such command.
 */
export function runGraded(
  words: readonly string[],
  description: MockDescription,
  { environment, folder, interruption }: Surroundings,
  isOutputRead: boolean,
): Promise<EndOfCommand> {
  const [command = '', ...rest] = words;
  const child = spawn(command, rest, {
    cwd: folder,
    env: { ...environment, ...clientEnvironment(description) },
    stdio: ['inherit', isOutputRead ? 2 : 'inherit', 'inherit'],
  });
  // Ctrl-C reaches the command by itself; it only has to be waited for. Everything else that ends us must end it.
  interruption.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      const reason = 'code' in error ? String(error.code) : error.name;
      reject(
        new CommandLineError(
          'ARGUMENT_UNEXPECTED',
          `--grade: ${inQuotes(command)} cannot be run (${reason}); name a program, and give it options behind its name.`,
          { cause: error },
        ),
      );
    });
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}
