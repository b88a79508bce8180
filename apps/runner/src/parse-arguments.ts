import { parseArgs } from 'node:util';
import { Arguments } from './arguments.ts';
import type { CommandDefinition, OptionDefinition } from './command.ts';
import { CommandLineError } from './command-line-error.ts';
import { didYouMean } from './did-you-mean.ts';
import { inQuotes } from './plain-text.ts';

const COMMON_OPTIONS: readonly OptionDefinition[] = [
  { name: 'config', value: 'FILE', about: 'the configuration; it is checked, and changes nothing here' },
  { name: 'no-color', about: 'print without colours (so does the environment variable NO_COLOR)' },
  { name: 'quiet', about: 'print what went wrong and nothing else' },
  { name: 'help', about: 'print this help' },
];

/** The options of a command: its own, then those of every command. */
export function optionsOf({ options }: CommandDefinition): readonly OptionDefinition[] {
  return [...options, ...COMMON_OPTIONS.filter(({ name }) => !options.some((own) => own.name === name))];
}

/**
 * Reads what stands behind the name of a command.
 * @throws CommandLineError for whatever the command does not know.
 */
export async function parseArguments(command: CommandDefinition, words: readonly string[]): Promise<Arguments> {
  const known = optionsOf(command);
  const operands: string[] = [];
  const behindDashes: string[] = [];
  const options = new Map<string, string[]>();
  let behind = false;
  for (const token of tokenize(known, words)) {
    if (token.kind === 'option-terminator') behind = true;
    else if (token.kind === 'positional')
      (behind && command.behindDashes !== undefined ? behindDashes : operands).push(token.value);
    else {
      const option =
        known.find(({ name }) => token.rawName === `--${name}`) ?? (token.rawName === '-h' ? known.at(-1) : undefined);
      if (option === undefined) throw await unknownOption(command, known, token.rawName);
      const earlier = options.get(option.name) ?? [];
      if (earlier.length > 0 && option.repeatable !== true && option.value !== undefined) {
        throw new CommandLineError('ARGUMENT_UNEXPECTED', `--${option.name} is given more than once: give it once.`);
      }
      options.set(option.name, [...earlier, await readValue(option, token)]);
    }
  }
  return new Arguments(operands, behindDashes, options);
}

interface OptionToken {
  readonly kind: 'option';
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

type Token =
  | OptionToken
  | { readonly kind: 'positional'; readonly value: string }
  | { readonly kind: 'option-terminator' };

function tokenize(known: readonly OptionDefinition[], words: readonly string[]): readonly Token[] {
  const options = Object.fromEntries(
    known.map(({ name, value }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  );
  return parseArgs({ args: [...words], options, strict: false, tokens: true, allowPositionals: true }).tokens;
}

async function readValue(option: OptionDefinition, token: OptionToken): Promise<string> {
  const { name, value: placeholder, accepts } = option;
  if (placeholder === undefined) {
    if (token.value !== undefined)
      throw new CommandLineError('OPTION_VALUE_INVALID', `--${name} takes no value: write --${name} alone.`);
    return '';
  }
  const { value } = token;
  const list = accepts === undefined ? '' : ` Accepted are ${accepts.join(', ')}.`;
  if (value === undefined || value === '' || (value.startsWith('--') && token.inlineValue !== true)) {
    throw new CommandLineError('OPTION_VALUE_INVALID', `--${name} needs a value: --${name} ${placeholder}.${list}`);
  }
  if (accepts !== undefined && !accepts.includes(value)) {
    throw new CommandLineError(
      'OPTION_VALUE_INVALID',
      `--${name} ${inQuotes(value)} is not known${await didYouMean(value, accepts)}${list}`,
    );
  }
  return value;
}

async function unknownOption(
  command: CommandDefinition,
  known: readonly OptionDefinition[],
  written: string,
): Promise<CommandLineError> {
  const names = known.map(({ name }) => `--${name}`);
  const hint = await didYouMean(written, names);
  return new CommandLineError(
    'OPTION_UNKNOWN',
    `unknown option ${inQuotes(written)}${hint} Options of 'countercheck ${command.name}' are ${names.join(', ')}.`,
  );
}
