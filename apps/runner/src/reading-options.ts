import type { AmbiguityId, Reading, ReadingOptions } from '@countercheck/rules/payloads';
import type { Arguments } from './arguments.ts';
import type { OptionDefinition } from './command.ts';
import { CommandLineError } from './command-line-error.ts';
import { didYouMean } from './did-you-mean.ts';
import { inQuotes } from './plain-text.ts';

const READINGS: readonly Reading[] = ['default', 'strict', 'lenient'];

/** How a command takes ambiguous sentences. */
export const READING_OPTION: OptionDefinition = {
  name: 'reading',
  value: 'READING',
  repeatable: true,
  about: `how ambiguous sentences of the documents are read: ${READINGS.join(', ')}, or AMB-NN=READING for a single one`,
};

/** @throws CommandLineError for an unknown reading or ambiguity. */
export async function readReadingOptions(given: Arguments): Promise<Required<ReadingOptions>> {
  const readings: Partial<Record<AmbiguityId, Reading>> = {};
  let whole: Reading | undefined;
  for (const value of given.values('reading')) {
    const [ambiguity = '', single] = value.split('=');
    const reading = await readReading(single ?? value);
    if (single !== undefined) readings[await readAmbiguity(ambiguity)] = reading;
    else if (whole === undefined) whole = reading;
    else
      throw new CommandLineError(
        'ARGUMENT_UNEXPECTED',
        '--reading is given more than once for all ambiguities: give it once, and AMB-NN=READING for single ones.',
      );
  }
  return { reading: whole ?? 'default', readings };
}

/** As it stands in messages: `strict, AMB-02 lenient`. */
export function describeReading({ reading, readings }: Required<ReadingOptions>): string {
  return [reading, ...Object.entries(readings).map(([ambiguity, single]) => `${ambiguity} ${single}`)].join(', ');
}

async function readReading(text: string): Promise<Reading> {
  const reading = READINGS.find((known) => known === text);
  if (reading !== undefined) return reading;
  throw new CommandLineError(
    'OPTION_VALUE_INVALID',
    `--reading ${inQuotes(text)} is not known${await didYouMean(text, READINGS)} Accepted are ${READINGS.join(', ')}, and AMB-NN=READING for a single ambiguity.`,
  );
}

async function readAmbiguity(text: string): Promise<AmbiguityId> {
  const { AMBIGUITIES } = await import('@countercheck/rules');
  const found = AMBIGUITIES.find(({ id }) => id === text);
  if (found !== undefined) return found.id;
  throw new CommandLineError(
    'OPTION_VALUE_INVALID',
    `--reading: no ambiguity ${inQuotes(text)}${await didYouMean(
      text,
      AMBIGUITIES.map(({ id }): string => id),
    )} 'countercheck rules' names those that decide a rule.`,
  );
}
