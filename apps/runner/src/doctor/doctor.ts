import { join } from 'node:path';
import {
  borderScenarios,
  bundledScenarios,
  type DoctorReport,
  isHealthy,
  openIntentLog,
  renderDoctor,
  runDoctor,
  systemClock,
} from '@countercheck/conformance';
import { wantsColor } from '../colors.ts';
import type { RunCommand } from '../command.ts';
import { type ExitCode, worstExitCode } from '../exit-code.ts';
import { readReadingOptions } from '../reading-options.ts';
import { chooseServers } from '../run/choose-servers.ts';
import { readConfigurationOf } from '../run/read-configuration-of.ts';
import { reportFolder } from '../run/report-targets.ts';

const SEED = 1;
const RUN_ID_DIGITS = 12;

/** Looks at each server, one after the other. */
export const doctor: RunCommand = async (given, surroundings) => {
  const { output, folder, interruption } = surroundings;
  const reading = await readReadingOptions(given);
  const configuration = readConfigurationOf(given, surroundings);
  const scenarios = [...bundledScenarios(), ...borderScenarios()];
  const codes: ExitCode[] = [];
  for (const server of chooseServers(given, configuration, surroundings, reading)) {
    const report = await runDoctor({
      server,
      scenarios,
      ...reading,
      seed: SEED,
      runId: surroundings.randomHex(RUN_ID_DIGITS),
      clock: systemClock(),
      signal: interruption,
      ...(server.kind === 'server' && {
        intents: openIntentLog(join(reportFolder(configuration, folder), 'intents.jsonl')),
      }),
    });
    codes.push(exitCodeOf(report));
    if (interruption.aborted) return worstExitCode([130]);
    if (given.has('json')) await output.write(`${JSON.stringify(report)}\n`);
    else if (!given.has('quiet') || !isHealthy(report))
      await output.write(
        renderDoctor(report, { color: wantsColor(output, given, surroundings), width: output.columns }),
      );
  }
  return worstExitCode(codes);
};

/** What keeps a run from posting is a fault of the configuration, or one of the network or of authorization. */
function exitCodeOf({ checks }: DoctorReport): ExitCode {
  const failed = checks.filter(({ outcome }) => outcome === 'fail');
  return worstExitCode(
    failed.map(({ whose }) => (whose === 'network' || whose === 'authorization' || whose === 'server' ? 3 : 2)),
  );
}
