import { createClock, createMock, type MockOptions } from '@countercheck/mock';
import { serveMock, systemClock, systemRandomness } from '@countercheck/mock/node';
import type { Arguments } from '../arguments.ts';
import type { RunCommand } from '../command.ts';
import { readReadingOptions } from '../reading-options.ts';
import { tellError } from '../tell-error.ts';
import { untilAborted } from '../until-aborted.ts';
import { renderDescription } from './render-description.ts';

const LARGEST_PORT = 65_535;

/** Serves the mock until it is interrupted. */
export const mock: RunCommand = async (given, surroundings) => {
  const { output, interruption } = surroundings;
  const port = given.wholeNumber('port', 0, LARGEST_PORT) ?? 0;
  const served = createMock({
    ...(await readMockOptions(given)),
    onBug: (error) => void tellError(error, surroundings),
  });
  const server = await serveMock(served, { port });
  const description = served.describe(server.origin);
  await output.write(given.has('json') ? `${JSON.stringify(description)}\n` : renderDescription(description));
  await untilAborted(interruption);
  await server.close();
  return 130;
};

async function readMockOptions(given: Arguments): Promise<MockOptions> {
  const clock = given.value('clock');
  return {
    ...(await readReadingOptions(given)),
    clock: clock === undefined ? systemClock : createClock(clock),
    randomness: systemRandomness,
  };
}
