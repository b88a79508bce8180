import type { ExitCode } from './exit-code.ts';
import { shown } from './plain-text.ts';
import type { Surroundings } from './surroundings.ts';

/** Classes of a user's mistakes, here and in the packages. They are told apart by name, so that none of them has to be loaded for it. */
const MISTAKES: ReadonlySet<string> = new Set(['CommandLineError', 'UsageError', 'MockError']);

/** Says in one line what was wrong: what the user has to do about it, or that it is a bug and how to see its stack. */
export async function tellError(error: unknown, { errors, environment }: Surroundings): Promise<ExitCode> {
  const debugging = (environment['COUNTERCHECK_DEBUG'] ?? '') !== '';
  const lines = [`countercheck: ${isMistake(error) ? shown(error.message) : describeBug(error, debugging)}`];
  if (debugging) lines.push(...framesOf(error));
  try {
    await errors.write(`${lines.join('\n')}\n`);
  } catch {
    // Nobody can be told any more; the exit code still says it.
  }
  return 2;
}

function isMistake(error: unknown): error is Error {
  return error instanceof Error && MISTAKES.has(error.name);
}

/** The message of a bug may quote what was read, so it is only shown to who debugs, and never that of a parser. */
function describeBug(error: unknown, debugging: boolean): string {
  const { name, message } = error instanceof Error ? error : new Error('not an Error');
  if (!debugging) return `this is a bug of countercheck (${name}); COUNTERCHECK_DEBUG=1 shows where.`;
  return `this is a bug of countercheck (${name}${error instanceof SyntaxError ? '' : `: ${shown(message)}`}).`;
}

function framesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const frames = String(error.stack)
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  return error.cause === undefined
    ? frames
    : [...frames, `  caused by ${nameOf(error.cause)}`, ...framesOf(error.cause)];
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'something that is no Error';
}
