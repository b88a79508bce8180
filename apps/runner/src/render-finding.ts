import type { RuleText, Severity } from '@countercheck/rules/payloads';
import type { Paint } from './colors.ts';
import { printable } from './plain-text.ts';
import { textWidth } from './render-columns.ts';
import { wrapText } from './wrap-text.ts';

const SEVERITY_COLORS = { error: 'red', warning: 'yellow', information: 'cyan' } as const satisfies Record<
  Severity,
  string
>;

const INDENT = '  ';
const LABEL_WIDTH = 9;

/** What is shown of a finding, whether of a payload or of a report. */
export interface ShownFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
  readonly ambiguity?: string;
}

/** A finding of one of these rules for people: what is wrong, where, where that is written, and what to do. */
export function renderFinding(
  place: string,
  finding: ShownFinding,
  rules: readonly Pick<RuleText, 'id' | 'source'>[],
  paint: Paint,
  columns: number,
): string {
  const { rule, severity, path, message, remedy, ambiguity } = finding;
  const source = rules.find(({ id }) => id === rule)?.source;
  const width = textWidth(columns);
  const row = (label: string, text: string): string => {
    const margin = INDENT + ' '.repeat(LABEL_WIDTH);
    return INDENT + paint('dim', label.padEnd(LABEL_WIDTH)) + wrapText(printable(text), width - margin.length, margin);
  };
  const rows = [
    `${paint('bold', printable(place))}  ${paint(SEVERITY_COLORS[severity], severity)}  ${rule}`,
    INDENT + wrapText(printable(message), width - INDENT.length, INDENT),
  ];
  if (path !== '') rows.push(row('element', path));
  if (source !== undefined) rows.push(row('written', `${source.document}, ${source.section} (${source.basis})`));
  rows.push(row('remedy', remedy));
  if (ambiguity !== undefined)
    rows.push(row('reading', `${ambiguity} decides this: countercheck explain ${ambiguity}`));
  return rows.join('\n');
}

/** `1 error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
