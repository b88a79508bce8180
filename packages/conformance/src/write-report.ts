import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '@countercheck/rules';
import { Ajv, type ValidateFunction } from 'ajv';
import schema from '../schemas/report.schema.json' with { type: 'json' };
import { REPORT_FORMAT, type Report } from './report.ts';

/**
 * Writes a file so that there is never a half of it: a temporary file in the same folder takes its place when it is whole.
 * What is no file, such as a device or a pipe, stays what it is and is written to.
 * @throws UsageError FILE_UNWRITABLE
 */
export function writeReport(path: string, text: string): void {
  const temporary = join(dirname(path), `.${basename(path)}.partial`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) return writeFileSync(path, text);
    const file = openSync(temporary, 'w', 0o644);
    try {
      const bytes = Buffer.from(text);
      for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    discard(temporary);
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new UsageError(
      'FILE_UNWRITABLE',
      `cannot write ${path} (${code}): name another place, or make room in this one.`,
      { cause: error },
    );
  }
}

/** What cannot be removed was never made. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The folder is none; the error that led here says so.
  }
}

/** @throws UsageError REPORT_INVALID for anything but a report of this version */
export function readReport(text: string, file: string): Report {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(
      'REPORT_INVALID',
      `${file}: not JSON: name a report written by 'countercheck run' (report.json).`,
      { cause: error },
    );
  }
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (format !== REPORT_FORMAT) {
    throw new UsageError(
      'REPORT_INVALID',
      `${file}: ${format === undefined ? 'not a report of Countercheck' : `format ${JSON.stringify(format)} is not known`}: this version reads ${REPORT_FORMAT}.`,
    );
  }
  compiled ??= new Ajv({ allErrors: false, strict: false }).compile<Report>(withoutClosedObjects(schema));
  if (compiled(value)) return value;
  const [error] = compiled.errors ?? [];
  throw new UsageError(
    'REPORT_INVALID',
    `${file}: not a whole report: ${error?.instancePath || 'it'} ${error?.message ?? 'is wrong'}. Name one as it was written.`,
  );
}

let compiled: ValidateFunction<Report> | undefined;

/** A later version may have written members that this one does not know. */
function withoutClosedObjects(part: object): object {
  return Object.fromEntries(
    Object.entries(part).flatMap(([name, value]: [string, unknown]) =>
      name === 'additionalProperties' && value === false
        ? []
        : [
            [
              name,
              typeof value === 'object' && value !== null && !Array.isArray(value)
                ? withoutClosedObjects(value)
                : value,
            ],
          ],
    ),
  );
}

/** Reads a saved report. @throws UsageError */
export function loadReport(path: string): Report {
  try {
    return readReport(readFileSync(path, 'utf8'), path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new UsageError(
      'FILE_UNREADABLE',
      `cannot read ${path} (${code}): name a report written by 'countercheck run'.`,
      { cause: error },
    );
  }
}
