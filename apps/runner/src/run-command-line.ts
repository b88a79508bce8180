import type { Arguments } from './arguments.ts';
import { COMMANDS } from './commands.ts';
import type { CommandDefinition } from './command.ts';
import { CommandLineError } from './command-line-error.ts';
import { didYouMean } from './did-you-mean.ts';
import type { ExitCode } from './exit-code.ts';
import { parseArguments } from './parse-arguments.ts';
import { inQuotes } from './plain-text.ts';
import { renderCommandHelp, renderOverview } from './render-help.ts';
import type { Surroundings } from './surroundings.ts';
import { tellError } from './tell-error.ts';
import { readVersion } from './version.ts';

/** Runs the words of a command line and tells how it ended; it never throws. */
export async function runCommandLine(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    return await dispatch(words, surroundings);
  } catch (error) {
    return await tellError(error, surroundings);
  }
}

async function dispatch(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { output } = surroundings;
  const [first, ...rest] = words;
  if (first === undefined || first === '--help' || first === '-h' || (first === 'help' && rest.length === 0)) {
    await (first === undefined ? surroundings.errors : output).write(renderOverview(COMMANDS, output.columns));
    return first === undefined ? 2 : 0;
  }
  if (first === '--version' || first === '-v') {
    await output.write(`${readVersion()}\n`);
    return 0;
  }
  const command = await findCommand(first === 'help' ? String(rest[0]) : first);
  const given = await parseArguments(command, first === 'help' ? ['--help'] : rest);
  if (given.has('help')) {
    await output.write(renderCommandHelp(command, output.columns));
    return 0;
  }
  checkOperands(command, given.operands);
  if (given.has('config') && !command.options.some(({ name }) => name === 'config'))
    await checkConfiguration(given, surroundings);
  const run = await command.load();
  return await run(given, surroundings);
}

async function findCommand(word: string): Promise<CommandDefinition> {
  const found = COMMANDS.find(({ name }) => name === word);
  if (found !== undefined) return found;
  const names = COMMANDS.map(({ name }) => name);
  if (word.startsWith('-')) {
    throw new CommandLineError(
      'OPTION_UNKNOWN',
      `unknown option ${inQuotes(word)}: name a command first. Commands are ${names.join(', ')}.`,
    );
  }
  throw new CommandLineError(
    'COMMAND_UNKNOWN',
    `no command ${inQuotes(word)}${await didYouMean(word, names)} Commands are ${names.join(', ')}.`,
  );
}

function checkOperands({ name, operands }: CommandDefinition, given: readonly string[]): void {
  const { least = 0, most = 0, synopsis = '', about = '' } = operands ?? {};
  if (given.length < least) {
    throw new CommandLineError('ARGUMENT_MISSING', `'countercheck ${name}' needs ${synopsis}: ${about}.`);
  }
  const surplus = given[most];
  if (surplus !== undefined) {
    throw new CommandLineError(
      'ARGUMENT_UNEXPECTED',
      `unexpected argument ${inQuotes(surplus)}: 'countercheck ${name}' takes ${most === 0 ? 'options only' : synopsis}.`,
    );
  }
}

async function checkConfiguration(given: Arguments, surroundings: Surroundings): Promise<void> {
  const { readConfigurationOf } = await import('./run/read-configuration-of.ts');
  readConfigurationOf(given, surroundings);
}
