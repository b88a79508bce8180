import { join } from 'node:path';
import {
  exitCodeOf,
  openIntentLog,
  REPORTERS,
  systemClock,
  type Report,
  type ReporterName,
} from '@countercheck/conformance';
import { DEFAULT_FUZZ_RUNS, fuzzServer } from '@countercheck/conformance/fuzz';
import { PAYLOAD_RULES } from '@countercheck/rules';
import type { Arguments } from '../arguments.ts';
import { wantsColor } from '../colors.ts';
import { CommandLineError } from '../command-line-error.ts';
import type { RunCommand } from '../command.ts';
import { didYouMean } from '../did-you-mean.ts';
import { worstExitCode } from '../exit-code.ts';
import { inQuotes, printable } from '../plain-text.ts';
import { readReadingOptions } from '../reading-options.ts';
import { createResultOutput } from '../result-output.ts';
import { chooseServers } from '../run/choose-servers.ts';
import { readConfigurationOf } from '../run/read-configuration-of.ts';
import { ReportSaver } from '../run/report-saver.ts';
import { fuzzReportFile, reportFolder } from '../run/report-targets.ts';
import type { Surroundings } from '../surroundings.ts';
import { readVersion } from '../version.ts';
import { createFuzzDisplay } from './fuzz-display.ts';

const MOST_RUNS = 10_000_000;
const MOST_SECONDS = 7 * 24 * 60 * 60;
const LARGEST_SEED = 4_294_967_295;
const RUN_ID_DIGITS = 12;
const SEED_DIGITS = 7;

/** Sends generated payloads to one server and tells about what it and the rules disagree. */
export const fuzz: RunCommand = async (given, surroundings) => {
  const { folder, errors, interruption, output, now } = surroundings;
  const reading = await readReadingOptions(given);
  const seed = given.wholeNumber('seed', 0, LARGEST_SEED) ?? Number.parseInt(surroundings.randomHex(SEED_DIGITS), 16);
  const seconds = given.wholeNumber('time', 1, MOST_SECONDS);
  const rules = await readRules(given);
  const replay = given.value('replay');
  const configuration = readConfigurationOf(given, surroundings);
  const [server] = chooseServers(given, configuration, surroundings, reading);
  if (server === undefined) throw new Error('There is always a server.');
  const display = given.has('quiet') ? undefined : createFuzzDisplay(errors, now);
  const file = fuzzReportFile(configuration, folder);
  const giveUp = new AbortController();
  const saver = new ReportSaver([file], now, () => giveUp.abort());
  saver.clear();
  const report = await fuzzServer({
    server,
    ...reading,
    seed,
    runs: given.wholeNumber('runs', 1, MOST_RUNS) ?? DEFAULT_FUZZ_RUNS,
    ...(seconds !== undefined && { millis: seconds * 1000 }),
    ...(rules.length > 0 && { rules }),
    ...(replay !== undefined && { replay }),
    runId: surroundings.randomHex(RUN_ID_DIGITS),
    toolVersion: readVersion(),
    clock: systemClock(),
    signal: AbortSignal.any([interruption, giveUp.signal]),
    ...(server.kind === 'server' && {
      intents: openIntentLog(join(reportFolder(configuration, folder), 'intents.jsonl')),
    }),
    onProgress: (progress) => {
      saver.keep(progress.report);
      display?.(progress);
    },
  });
  try {
    saver.end(report);
  } catch (error) {
    // What was posted must be told all the same.
    await tell(report, given, surroundings);
    throw error;
  }
  await tell(report, given, surroundings);
  const people = given.has('format') || given.has('output') ? errors : output;
  if (!given.has('quiet')) await people.write(`${printable(file.name)} written.\n`);
  return exitCodeFor(report, interruption.aborted);
};

async function tell(report: Report, given: Arguments, surroundings: Surroundings): Promise<void> {
  const { output } = surroundings;
  const results = createResultOutput(given, surroundings);
  const format = (given.value('format') ?? 'pretty') as ReporterName;
  const color = !given.has('output') && wantsColor(output, given, surroundings);
  if (!given.has('quiet') || exitCodeOf(report) !== 0 || format !== 'pretty')
    await results.write(REPORTERS[format](report, { color, width: output.columns, quiet: given.has('quiet') }));
  await results.end();
}

/** @throws CommandLineError for a rule that payloads do not have. */
async function readRules(given: Arguments): Promise<string[]> {
  const known: readonly string[] = PAYLOAD_RULES.map(({ id }) => id);
  const rules = given.values('rules').flatMap((ids) => ids.split(',').map((id) => id.trim()));
  for (const id of rules) {
    if (!known.includes(id))
      throw new CommandLineError(
        'REQUIREMENT_UNKNOWN',
        `--rules: no rule of payloads is called ${inQuotes(id)}${await didYouMean(id, known)} 'countercheck rules' lists them.`,
      );
  }
  return [...new Set(rules)];
}

function exitCodeFor(report: Report, isInterrupted: boolean): ReturnType<typeof worstExitCode> {
  return worstExitCode([exitCodeOf(report), ...(isInterrupted ? [130 as const] : [])]);
}
