import { exitCodeOf, REPORTERS } from '@countercheck/conformance';
import { gradeClient, type Mock } from '@countercheck/mock';
import { serveMock } from '@countercheck/mock/node';
import type { ReadingOptions } from '@countercheck/rules';
import type { Arguments } from '../arguments.ts';
import { createPaint, wantsColor } from '../colors.ts';
import { type ExitCode, worstExitCode } from '../exit-code.ts';
import { ReportSaver } from '../run/report-saver.ts';
import { type ReportTargets, readReportTargets } from '../run/report-targets.ts';
import type { Surroundings } from '../surroundings.ts';
import { createGradeReport, type Graded } from './grade-report.ts';
import { renderGrade } from './render-grade.ts';
import { runGraded } from './run-graded.ts';

export interface GradeOptions {
  readonly port: number;
  readonly reading: ReadingOptions;
}

/** Runs the user's command against the mock, judges what it sent, and reports. */
export async function grade(
  mock: Mock,
  options: GradeOptions,
  given: Arguments,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const targets = await readReportTargets(given, undefined, surroundings.folder);
  const saver = new ReportSaver(targets.files, surroundings.now);
  saver.clear();
  const graded = await observe(mock, options, given, surroundings, targets.printed !== undefined);
  const report = createGradeReport(graded, options.reading, surroundings);
  saver.end(report);
  await print(report, targets, given, surroundings);
  const code = exitCodeOf(report);
  return surroundings.interruption.aborted ? worstExitCode([130, code]) : code;
}

async function observe(
  mock: Mock,
  { port }: GradeOptions,
  given: Arguments,
  surroundings: Surroundings,
  isOutputRead: boolean,
): Promise<Graded> {
  const startedAt = surroundings.now();
  const server = await serveMock(mock, { port });
  try {
    const description = mock.describe(server.origin);
    const end = await runGraded(given.behindDashes, description, surroundings, isOutputRead);
    return { startedAt, description, end, grade: gradeClient(mock, server.origin) };
  } finally {
    await server.close();
  }
}

async function print(
  report: ReturnType<typeof createGradeReport>,
  { printed, files }: ReportTargets,
  given: Arguments,
  surroundings: Surroundings,
): Promise<void> {
  const { output, errors } = surroundings;
  const people = printed === undefined ? output : errors;
  if (printed !== undefined) await output.write(REPORTERS[printed](report, { color: false }));
  if (given.has('quiet') && exitCodeOf(report) === 0) return;
  await people.write(renderGrade(report, createPaint(wantsColor(people, given, surroundings)), people.columns));
  if (!given.has('quiet')) await people.write(`${files.map(({ name }) => name).join(', ')} written.\n`);
}
