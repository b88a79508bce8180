import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createClock, listDeviations, type MockOptions, type World } from '@countercheck/mock';
import { openStateFile, systemClock, systemRandomness } from '@countercheck/mock/node';
import type { ReadingOptions } from '@countercheck/rules';
import type { Arguments } from '../arguments.ts';
import { CommandLineError } from '../command-line-error.ts';
import { didYouMean } from '../did-you-mean.ts';
import { unreadable } from '../inputs/unreadable.ts';
import { inQuotes } from '../plain-text.ts';
import { readReadingOptions } from '../reading-options.ts';
import type { Surroundings } from '../surroundings.ts';

/** What the options say of the mock. @throws CommandLineError and MockError. */
export async function readMockOptions(
  given: Arguments,
  { folder }: Surroundings,
): Promise<MockOptions & Required<ReadingOptions>> {
  const clock = given.value('clock');
  const world = given.value('world');
  const state = given.value('state');
  const reading = await readReadingOptions(given);
  await checkDeviations(given.values('deviation'), reading);
  return {
    ...reading,
    clock: clock === undefined ? systemClock : createClock(clock),
    randomness: systemRandomness,
    deviations: given.values('deviation'),
    faults: given.values('fault'),
    ...(world !== undefined && { world: await readWorldFile(world, folder) }),
    ...(state !== undefined && { store: openStateFile(resolve(folder, state)) }),
  };
}

async function checkDeviations(ids: readonly string[], reading: ReadingOptions): Promise<void> {
  if (ids.length === 0) return;
  const known = new Set(listDeviations(reading).map(({ id }) => id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown === undefined) return;
  throw new CommandLineError(
    'OPTION_VALUE_INVALID',
    `--deviation: no deviation ${inQuotes(unknown)}${await didYouMean(unknown, known)} 'countercheck mock --list-deviations' lists them.`,
  );
}

async function readWorldFile(file: string, folder: string): Promise<World> {
  const text = readText(file, folder);
  const { readWorld } = await import('@countercheck/mock/world');
  return readWorld(text, file);
}

function readText(file: string, folder: string): string {
  try {
    return readFileSync(resolve(folder, file), 'utf8');
  } catch (error) {
    throw unreadable(file, error);
  }
}
