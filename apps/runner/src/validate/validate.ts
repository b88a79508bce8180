import { CommandLineError } from '../command-line-error.ts';
import type { RunCommand } from '../command.ts';
import { type ExitCode, worstExitCode } from '../exit-code.ts';
import { type Payload, readPayloads } from '../inputs/read-payloads.ts';
import { readReadingOptions } from '../reading-options.ts';
import type { Surroundings } from '../surroundings.ts';
import { tellError } from '../tell-error.ts';
import { createWriter } from './create-writer.ts';
import { judgePayloads } from '@countercheck/conformance/payloads';
import { readTenant } from './read-tenant.ts';
import { createResultOutput } from '../result-output.ts';
import { Tally } from '@countercheck/conformance/payloads';

const MOST_WARNINGS = 1_000_000_000;

/** Judges payloads, each by itself and all together. */
export const validate: RunCommand = async (given, surroundings) => {
  const { interruption } = surroundings;
  const maxWarnings = given.wholeNumber('max-warnings', 0, MOST_WARNINGS);
  const allReadings = given.has('all-readings');
  if (allReadings && given.has('reading')) {
    throw new CommandLineError(
      'ARGUMENT_UNEXPECTED',
      '--all-readings judges under every reading: leave out --reading.',
    );
  }
  const reading = await readReadingOptions(given);
  const tenant = await readTenant(given.value('tenant'), surroundings.folder);
  const writer = await createWriter(given, surroundings, { reading, hasTenant: tenant !== undefined });
  const output = createResultOutput(given, surroundings);
  const { payloads, codes } = await readAll(given.operands, surroundings);
  if (interruption.aborted) return 130;
  const tally = new Tally();
  for (const judged of judgePayloads(payloads, { ...reading, ...(tenant && { tenant }) }, allReadings)) {
    tally.add(judged);
    await output.write(writer.add(judged));
    if (interruption.aborted) return 130;
  }
  if (tally.judged > 0) {
    await output.write(writer.end(tally));
    await output.end();
  }
  return worstExitCode([...codes, await verdictOf(tally, maxWarnings, surroundings)]);
};

/** Tells at once what cannot be read; the rest is judged all the same. */
async function readAll(
  operands: readonly string[],
  surroundings: Surroundings,
): Promise<{ payloads: Payload[]; codes: ExitCode[] }> {
  const payloads: Payload[] = [];
  const codes: ExitCode[] = [];
  for await (const payload of readPayloads(operands, surroundings)) {
    if (surroundings.interruption.aborted) break;
    if (payload instanceof CommandLineError) codes.push(await tellError(payload, surroundings));
    else payloads.push(payload);
  }
  return { payloads, codes };
}

async function verdictOf(tally: Tally, maxWarnings: number | undefined, { errors }: Surroundings): Promise<ExitCode> {
  const { error, warning } = tally.findings;
  if (maxWarnings !== undefined && warning > maxWarnings) {
    await errors.write(`countercheck: ${warning} warnings are more than --max-warnings ${maxWarnings} allows.\n`);
    return 1;
  }
  return error > 0 || tally.judged === 0 ? 1 : 0;
}
