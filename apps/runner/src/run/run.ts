import { join, resolve } from 'node:path';
import {
  borderScenarios,
  bundledScenarios,
  exitCodeOf,
  loadScenarios,
  openIntentLog,
  type Report,
  runScenarios,
  type Scenario,
  selectScenarios,
  systemClock,
} from '@countercheck/conformance';
import type { Arguments } from '../arguments.ts';
import type { RunCommand } from '../command.ts';
import { type ExitCode, worstExitCode } from '../exit-code.ts';
import { readReadingOptions } from '../reading-options.ts';
import { readVersion } from '../version.ts';
import { chooseServers } from './choose-servers.ts';
import { readConfigurationOf } from './read-configuration-of.ts';
import { dryRun } from './dry-run.ts';
import { readGates } from './read-gates.ts';
import { readReportTargets } from './report-targets.ts';
import { readLabels, readRequired, readRunId } from './run-options.ts';
import { RunDisplay } from './run-display.ts';
import { ReportSaver } from './report-saver.ts';

const LARGEST_SEED = 4_294_967_295;
const DEFAULT_SEED = 1;
const MOST_AT_ONCE = 64;

/** Replays scenarios and leaves a report. */
export const run: RunCommand = async (given, surroundings) => {
  const { folder, interruption } = surroundings;
  const seed = given.wholeNumber('seed', 0, LARGEST_SEED) ?? DEFAULT_SEED;
  const concurrency = given.wholeNumber('concurrency', 1, MOST_AT_ONCE);
  const reading = await readReadingOptions(given);
  const runId = readRunId(given) ?? surroundings.randomHex(12);
  const labels = readLabels(given);
  const configuration = readConfigurationOf(given, surroundings);
  const targets = await readReportTargets(given, configuration, folder);
  const require = await readRequired(given, configuration?.require ?? []);
  const servers = chooseServers(given, configuration, surroundings, reading);
  const scenarios = chooseScenarios(given, folder);
  const gates = readGates(given, configuration, folder);
  const asked = { servers, scenarios, ...reading, seed, runId, clock: systemClock() };
  if (given.has('dry-run')) return dryRun(asked, given, targets, surroundings);
  const display = new RunDisplay(given, surroundings, targets);
  const giveUp = new AbortController();
  const saver = new ReportSaver(targets.files, surroundings.now, () => giveUp.abort());
  saver.clear();
  const report = await runScenarios({
    ...asked,
    ...gates,
    labels,
    require,
    toolVersion: readVersion(),
    signal: AbortSignal.any([interruption, giveUp.signal]),
    ...(concurrency !== undefined && { concurrency }),
    ...(servers.some(({ kind }) => kind === 'server') && {
      intents: openIntentLog(join(targets.folder, 'intents.jsonl')),
    }),
    onEvent: (event) => {
      if (event.kind === 'finished') saver.keep(event.report);
      display.show(event);
    },
  });
  try {
    saver.end(report);
  } catch (error) {
    // What was posted must be told all the same.
    await display.end(report, { isSaved: false });
    throw error;
  }
  await display.end(report);
  return exitCodeFor(report);
};

function chooseScenarios(given: Arguments, folder: string): Scenario[] {
  const own = loadScenarios(given.values('scenarios').map((path) => resolve(folder, path)));
  return selectScenarios([...bundledScenarios(), ...borderScenarios(), ...own], given.values('scenario'));
}

/** What an interrupted run could not show or finish is no failure of it. */
function exitCodeFor(report: Report): ExitCode {
  if (report.complete) return exitCodeOf(report);
  const finished = report.scenarios.filter(
    ({ outcome, explanation }) => outcome !== 'error' || explanation?.whose !== 'configuration',
  );
  return worstExitCode([130, exitCodeOf({ ...report, scenarios: finished, problems: [] })]);
}
