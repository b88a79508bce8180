import { isAbsolute, join, resolve } from 'node:path';
import { type Configuration, DEFAULT_REPORT_FILES, type ReporterName, REPORTERS } from '@countercheck/conformance';
import type { Arguments } from '../arguments.ts';
import { CommandLineError } from '../command-line-error.ts';
import { didYouMean } from '../did-you-mean.ts';
import { inQuotes } from '../plain-text.ts';

/** Where a report is written. */
export interface ReportFile {
  readonly format: ReporterName;
  /** Absolute. */
  readonly path: string;
  /** As the user knows it. */
  readonly name: string;
}

export interface ReportTargets {
  /** Absolute path of the folder for what has no path of its own. */
  readonly folder: string;
  /** `report.json` first. */
  readonly files: readonly ReportFile[];
  /** The report that is printed instead of the summary. */
  readonly printed: ReporterName | undefined;
}

const DEFAULT_FOLDER = 'conformance';

/** Absolute path of the folder for reports and for what is written down before it is sent. */
export function reportFolder(configuration: Configuration | undefined, folder: string): string {
  return resolve(folder, configuration?.reports ?? DEFAULT_FOLDER);
}

/** Where a fuzz leaves its report: beside that of a run, not in its place. */
export function fuzzReportFile(configuration: Configuration | undefined, folder: string): ReportFile {
  const name = join(configuration?.reports ?? DEFAULT_FOLDER, 'fuzz.json');
  return { format: 'json', path: resolve(folder, name), name };
}

/**
 * Reads `--report FORMAT[=PATH]`; the JSON report is always written.
 * @throws CommandLineError for an unknown format, or two reports in one place.
 */
export async function readReportTargets(
  given: Arguments,
  configuration: Configuration | undefined,
  folder: string,
): Promise<ReportTargets> {
  const reports = configuration?.reports ?? DEFAULT_FOLDER;
  const files: ReportFile[] = [];
  let printed: ReporterName | undefined;
  for (const value of ['json', ...given.values('report')]) {
    const { format, path } = await readTarget(value);
    if (path === '-') {
      if (printed !== undefined)
        throw new CommandLineError(
          'OPTION_VALUE_INVALID',
          '--report: only one report can be printed; give the others a path.',
        );
      printed = format;
      continue;
    }
    const name = path ?? join(reports, DEFAULT_REPORT_FILES[format]);
    const absolute = isAbsolute(name) ? name : resolve(folder, name);
    const other = files.find((file) => file.path === absolute);
    if (other === undefined) files.push({ format, path: absolute, name });
    else if (other.format !== format) {
      throw new CommandLineError(
        'OPTION_VALUE_INVALID',
        `--report: ${inQuotes(name)} cannot hold both the ${other.format} and the ${format} report; give one another path.`,
      );
    }
  }
  return { folder: reportFolder(configuration, folder), files, printed };
}

async function readTarget(value: string): Promise<{ format: ReporterName; path: string | undefined }> {
  const equals = value.indexOf('=');
  const name = equals === -1 ? value : value.slice(0, equals);
  const path = equals === -1 ? undefined : value.slice(equals + 1);
  const format = (Object.keys(REPORTERS) as ReporterName[]).find((known) => known === name);
  if (format === undefined) {
    const accepted = Object.keys(REPORTERS);
    throw new CommandLineError(
      'OPTION_VALUE_INVALID',
      `--report: no format ${inQuotes(name)}${await didYouMean(name, accepted)} Accepted are ${accepted.join(', ')}, each with =PATH if you like.`,
    );
  }
  if (path === '')
    throw new CommandLineError(
      'OPTION_VALUE_INVALID',
      `--report ${format}= needs a path: --report ${format}=PATH, or --report ${format} for conformance/${DEFAULT_REPORT_FILES[format]}.`,
    );
  return { format, path };
}
