import type { ReadingOptions } from '@countercheck/rules/payloads';
import type { Arguments } from '../arguments.ts';
import { createPaint, wantsColor } from '../colors.ts';
import { describeReading } from '../reading-options.ts';
import { CommandLineError } from '../command-line-error.ts';
import type { Surroundings } from '../surroundings.ts';
import type { ResultWriter } from './result-writer.ts';
import { FORMATS_WITH_READINGS, VALIDATE_FORMATS } from './formats.ts';
import { createGithubWriter } from './write-github.ts';
import { createNdjsonWriter } from './write-ndjson.ts';
import { createPrettyWriter } from './write-pretty.ts';

export interface JudgedUnder {
  readonly reading: Required<ReadingOptions>;
  readonly hasTenant: boolean;
}

/** The writer of the format that was asked for. */
export async function createWriter(
  given: Arguments,
  surroundings: Surroundings,
  { reading, hasTenant }: JudgedUnder,
): Promise<ResultWriter> {
  const format = VALIDATE_FORMATS.find((known) => known === given.value('format')) ?? 'pretty';
  if (given.has('all-readings') && !FORMATS_WITH_READINGS.includes(format)) {
    const accepted = FORMATS_WITH_READINGS.join(', ');
    throw new CommandLineError(
      'ARGUMENT_UNEXPECTED',
      `--all-readings is told by --format ${accepted} only: choose one of them instead of ${format}.`,
    );
  }
  if (format === 'ndjson') return createNdjsonWriter();
  if (format === 'github') return createGithubWriter();
  if (format === 'pretty') {
    const { output } = surroundings;
    const toFile = given.has('output');
    return createPrettyWriter({
      paint: createPaint(!toFile && wantsColor(output, given, surroundings)),
      columns: output.columns,
      quiet: given.has('quiet'),
      reading: describeReading(reading),
      hasTenant,
    });
  }
  const { createReportWriter } = await import('./write-report.ts');
  return createReportWriter(format, reading, surroundings);
}
