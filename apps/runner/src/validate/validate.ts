import { createValidator } from '@countercheck/rules';
import { CommandLineError } from '../command-line-error.ts';
import type { RunCommand } from '../command.ts';
import { type ExitCode, worstExitCode } from '../exit-code.ts';
import { readPayloads } from '../inputs/read-payloads.ts';
import { readReadingOptions } from '../reading-options.ts';
import type { Surroundings } from '../surroundings.ts';
import { tellError } from '../tell-error.ts';
import { createWriter } from './create-writer.ts';
import { judgePayload } from './judge-payload.ts';
import { createResultOutput } from './result-output.ts';
import { Tally } from './tally.ts';
import { readTenant } from './read-tenant.ts';

const MOST_WARNINGS = 1_000_000_000;

/** Judges payloads, each by itself and all together. */
export const validate: RunCommand = async (given, surroundings) => {
  const maxWarnings = given.wholeNumber('max-warnings', 0, MOST_WARNINGS);
  const reading = await readReadingOptions(given);
  const tenant = await readTenant(given.value('tenant'), surroundings.folder);
  const validator = createValidator({ ...reading, ...(tenant && { tenant }) });
  const { OtherReadings } = given.has('all-readings') ? await import('./all-readings.ts') : {};
  const otherReadings = OtherReadings && new OtherReadings(reading, tenant);
  const writer = await createWriter(given, surroundings, { reading, hasTenant: tenant !== undefined });
  const output = createResultOutput(given.value('output'), surroundings);
  const tally = new Tally();
  const codes = new Set<ExitCode>();
  for await (const payload of readPayloads(given.operands, surroundings)) {
    if (surroundings.interruption.aborted) break;
    if (payload instanceof CommandLineError) {
      codes.add(await tellError(payload, surroundings));
    } else {
      const judged = judgePayload(payload, validator, otherReadings);
      tally.add(judged);
      await output.write(writer.add(judged));
    }
  }
  if (surroundings.interruption.aborted) return 130;
  await output.write(writer.end(tally));
  await output.end();
  codes.add(await verdictOf(tally, maxWarnings, surroundings));
  return worstExitCode(codes);
};

async function verdictOf(tally: Tally, maxWarnings: number | undefined, { errors }: Surroundings): Promise<ExitCode> {
  const { error, warning } = tally.findings;
  if (maxWarnings !== undefined && warning > maxWarnings) {
    await errors.write(`countercheck: ${warning} warnings are more than --max-warnings ${maxWarnings} allows.\n`);
    return 1;
  }
  return error > 0 || tally.judged === 0 ? 1 : 0;
}
