import { resolve } from 'node:path';
import {
  diffReports,
  loadReport,
  renderDiff,
  renderHtmlDiff,
  replayReport,
  type Report,
  type ReporterName,
  REPORTERS,
} from '@countercheck/conformance';
import type { Arguments } from '../arguments.ts';
import { wantsColor } from '../colors.ts';
import { CommandLineError } from '../command-line-error.ts';
import type { RunCommand } from '../command.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { ExitCode } from '../exit-code.ts';
import { inQuotes } from '../plain-text.ts';
import { createResultOutput } from '../result-output.ts';
import type { Surroundings } from '../surroundings.ts';
import { renderReplay } from './render-replay.ts';

/** What was asked for, rendered, and how it ends. */
interface Answer {
  readonly text: string;
  readonly code: ExitCode;
}

const ACTIONS = ['show', 'diff', 'replay'] as const;

const ACCEPTED: Readonly<Record<(typeof ACTIONS)[number], readonly ReporterName[]>> = {
  show: Object.keys(REPORTERS) as ReporterName[],
  diff: ['pretty', 'json', 'html'],
  replay: ['pretty', 'json'],
};

/** Shows, compares or judges again what earlier runs left. */
export const report: RunCommand = async (given, surroundings) => {
  const { folder } = surroundings;
  const [action, ...files] = given.operands;
  const known = ACTIONS.find((name) => name === action);
  if (known === undefined) {
    throw new CommandLineError(
      'ARGUMENT_UNEXPECTED',
      `unknown action ${inQuotes(action ?? '')}${await didYouMean(action ?? '', ACTIONS)} Accepted are ${ACTIONS.join(', ')}.`,
    );
  }
  const format = await readFormat(given, known);
  const wanted = known === 'diff' ? 2 : 1;
  if (files.length !== wanted) {
    throw new CommandLineError(
      'ARGUMENT_MISSING',
      `'countercheck report ${known}' takes ${wanted === 1 ? 'one report: FILE' : 'two reports: BEFORE NOW'}.`,
    );
  }
  const [first, second] = files.map((file) => loadReport(resolve(folder, file)));
  if (first === undefined) throw new Error('No report was loaded.');
  const { text, code } =
    second === undefined
      ? answerOne(known, first, format, given, surroundings)
      : compare(first, second, format, surroundings);
  const output = createResultOutput(given, surroundings);
  await output.write(text);
  await output.end();
  return code;
};

async function readFormat(given: Arguments, action: (typeof ACTIONS)[number]): Promise<ReporterName> {
  const accepted = ACCEPTED[action];
  const written = given.value('format') ?? 'pretty';
  const format = accepted.find((name) => name === written);
  if (format !== undefined) return format;
  throw new CommandLineError(
    'OPTION_VALUE_INVALID',
    `--format ${inQuotes(written)} is not known to 'countercheck report ${action}'${await didYouMean(written, accepted)} Accepted are ${accepted.join(', ')}.`,
  );
}

function answerOne(
  action: (typeof ACTIONS)[number],
  saved: Report,
  format: ReporterName,
  given: Arguments,
  surroundings: Surroundings,
): Answer {
  const { output } = surroundings;
  if (action === 'replay') {
    const replay = replayReport(saved);
    return {
      text: format === 'json' ? `${JSON.stringify(replay, null, 2)}\n` : renderReplay(replay),
      code: replay.differences.length === 0 && replay.exchanges > 0 ? 0 : 1,
    };
  }
  const color = !given.has('output') && wantsColor(output, given, surroundings);
  return { text: REPORTERS[format](saved, { color, width: output.columns, quiet: given.has('quiet') }), code: 0 };
}

/** What broke or is no longer shown is a failure. */
function compare(before: Report, now: Report, format: ReporterName, { output }: Surroundings): Answer {
  const diff = diffReports(before, now);
  const code = diff.broken.length + diff.lost.length === 0 ? 0 : 1;
  if (format === 'json') return { text: `${JSON.stringify(diff, null, 2)}\n`, code };
  if (format === 'html') return { text: renderHtmlDiff({ before, now, diff }), code };
  return { text: renderDiff(diff, output.columns), code };
}
