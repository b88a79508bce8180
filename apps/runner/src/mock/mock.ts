import { createMock, listDeviations, type Mock } from '@countercheck/mock';
import { serveMock } from '@countercheck/mock/node';
import type { Arguments } from '../arguments.ts';
import { CommandLineError } from '../command-line-error.ts';
import type { RunCommand } from '../command.ts';
import type { ExitCode } from '../exit-code.ts';
import { readReadingOptions } from '../reading-options.ts';
import { renderColumns } from '../render-columns.ts';
import type { Surroundings } from '../surroundings.ts';
import { tellError } from '../tell-error.ts';
import { untilAborted } from '../until-aborted.ts';
import { readMockOptions } from './read-mock-options.ts';
import { renderDescription } from './render-description.ts';

const LARGEST_PORT = 65_535;

/** Serves the mock until it is interrupted, or until the application that it judges has ended. */
export const mock: RunCommand = async (given, surroundings) => {
  checkCombination(given);
  if (given.has('list-deviations')) return await printDeviations(given, surroundings);
  const port = given.wholeNumber('port', 0, LARGEST_PORT) ?? 0;
  const options = await readMockOptions(given, surroundings);
  const served = createMock({ ...options, onBug: (error) => void tellError(error, surroundings) });
  if (given.has('grade')) {
    const { grade } = await import('./grade.ts');
    return await grade(served, { port, reading: options }, given, surroundings);
  }
  return await serve(served, port, given, surroundings);
};

function checkCombination(given: Arguments): void {
  const hasCommand = given.behindDashes.length > 0;
  if (given.has('grade') && !hasCommand) {
    throw new CommandLineError(
      'ARGUMENT_MISSING',
      '--grade needs a command to judge: countercheck mock --grade -- COMMAND.',
    );
  }
  if (!given.has('grade') && (hasCommand || given.has('report'))) {
    const surplus = hasCommand ? `a command behind --` : '--report';
    throw new CommandLineError(
      'ARGUMENT_UNEXPECTED',
      `${surplus} is for --grade: countercheck mock --grade -- COMMAND.`,
    );
  }
}

async function printDeviations(given: Arguments, { output }: Surroundings): Promise<ExitCode> {
  const deviations = listDeviations(await readReadingOptions(given));
  const rows = deviations.map(
    ({ id, description, breaks }) => [id, `${description} Breaks ${breaks.join(', ')}.`] as const,
  );
  await output.write(
    given.has('json') ? `${JSON.stringify(deviations)}\n` : `${renderColumns(rows, output.columns)}\n`,
  );
  return 0;
}

async function serve(
  served: Mock,
  port: number,
  given: Arguments,
  { output, interruption }: Surroundings,
): Promise<ExitCode> {
  const server = await serveMock(served, { port });
  const description = served.describe(server.origin);
  if (given.has('json')) await output.write(`${JSON.stringify(description)}\n`);
  else if (!given.has('quiet')) await output.write(renderDescription(description, served.balances(), given));
  await untilAborted(interruption);
  await server.close();
  return 130;
}
