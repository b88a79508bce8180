import { fateOf, type JudgedPayload } from '@countercheck/conformance/payloads';
import { FATES } from '../wording.ts';

const COLUMNS = [
  'file',
  'line',
  'verdict',
  'currency',
  'amount',
  'severity',
  'rule',
  'element',
  'finding',
  'remedy',
] as const;

/** A table with a row for each finding, and one for each payload without, as spreadsheets read it. */
export function writeCsv(judged: readonly JudgedPayload[]): string {
  const rows = judged.flatMap((payload) => {
    const { file, line, money, findings } = payload;
    const about = [file, line?.toString() ?? '', FATES[fateOf(payload)], money?.currency ?? '', money?.amount ?? ''];
    if (findings.length === 0) return [[...about, '', '', '', '', '']];
    return findings.map(({ severity, rule, path, message, remedy }) => [
      ...about,
      severity,
      rule,
      path,
      message,
      remedy,
    ]);
  });
  // The mark at the start tells a spreadsheet that this is UTF-8.
  return `\uFEFF${[COLUMNS, ...rows].map((row) => row.map(writeCell).join(',')).join('\r\n')}\r\n`;
}

/** A spreadsheet takes what begins like this for a formula and runs it. */
const FORMULA = /^[\s]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

function writeCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
