import { type Finding, REQUIREMENTS, type Severity, type VerdictByReading } from '@countercheck/rules';
import type { Paint } from '../colors.ts';
import { printable } from '../plain-text.ts';
import { textWidth } from '../render-columns.ts';
import { wrapText } from '../wrap-text.ts';
import { type JudgedPayload, placeOf } from './judged-payload.ts';
import type { ResultWriter } from './result-writer.ts';
import type { Tally } from './tally.ts';

export interface PrettyOptions {
  readonly paint: Paint;
  readonly columns: number;
  /** Errors only, and no summary. */
  readonly quiet: boolean;
  readonly reading: string;
  readonly hasTenant: boolean;
}

const COLORS = { error: 'red', warning: 'yellow', information: 'cyan' } as const satisfies Record<Severity, string>;
const INDENT = '  ';
const LABEL_WIDTH = 9;

/** For people: what is wrong, where, where that is written, and what to do. */
export function createPrettyWriter(options: PrettyOptions): ResultWriter {
  const { paint, quiet } = options;
  return {
    add(judged) {
      const findings = quiet ? judged.findings.filter(({ severity }) => severity === 'error') : judged.findings;
      const blocks = findings.map((finding) => renderFinding(judged, finding, options));
      if (judged.readings !== undefined && !quiet) blocks.push(renderVerdict(judged, judged.readings, paint));
      return blocks.map((block) => `${block}\n\n`).join('');
    },
    end: (tally) => (quiet ? '' : renderSummary(tally, options)),
  };
}

function renderFinding(
  { file, line: payloadLine }: JudgedPayload,
  finding: Finding,
  { paint, columns }: PrettyOptions,
): string {
  const { rule, severity, path, message, remedy, ambiguity, line = payloadLine, column } = finding;
  const source = REQUIREMENTS.find(({ id }) => id === rule)?.source;
  const width = textWidth(columns);
  const row = (label: string, text: string) => {
    const margin = INDENT + ' '.repeat(LABEL_WIDTH);
    return INDENT + paint('dim', label.padEnd(LABEL_WIDTH)) + wrapText(printable(text), width - margin.length, margin);
  };
  const rows = [
    `${paint('bold', printable(placeOf(file, line, column)))}  ${paint(COLORS[severity], severity)}  ${rule}`,
    INDENT + wrapText(printable(message), width - INDENT.length, INDENT),
  ];
  if (path !== '') rows.push(row('element', path));
  if (source !== undefined) rows.push(row('written', `${source.document}, ${source.section} (${source.basis})`));
  rows.push(row('remedy', remedy));
  if (ambiguity !== undefined)
    rows.push(row('reading', `${ambiguity} decides this: countercheck explain ${ambiguity}`));
  return rows.join('\n');
}

function renderVerdict(
  { file, line }: JudgedPayload,
  { holds, valid, dependsOn }: VerdictByReading,
  paint: Paint,
): string {
  const verdict = (isValid: boolean) => (isValid ? paint('green', 'accepted') : paint('red', 'refused'));
  const place = paint('bold', printable(placeOf(file, line)));
  if (holds) return `${place}  ${verdict(valid.default)} under every reading`;
  const verdicts = Object.entries(valid).map(([reading, isValid]) => `${reading} ${verdict(isValid)}`);
  return `${place}  ${verdicts.join(', ')}: ${dependsOn.length === 0 ? 'several ambiguities together decide' : `decided by ${dependsOn.join(', ')}`}`;
}

const FATE_NAMES = { refused: 'refused', duplicate: 'twice', accepted: 'accepted' } as const;

function renderSummary(tally: Tally, { paint, reading, hasTenant, columns }: PrettyOptions): string {
  const { payloads, findings } = tally;
  const parts = [
    payloads.refused > 0 && paint('red', `${payloads.refused} refused`),
    payloads.duplicate > 0 && paint('red', `${payloads.duplicate} with an identifier that stands before`),
    payloads.accepted > 0 && paint('green', `${payloads.accepted} accepted`),
  ].filter((part) => part !== false);
  const lines = [
    `${counted(tally.judged, 'payload')}: ${parts.join(', ') || 'nothing was judged'} (${counted(findings.error, 'error')}, ${counted(findings.warning, 'warning')}).`,
  ];
  const totals = tally.totals();
  const widest = Math.max(0, ...totals.map(({ amount }) => amount.length));
  for (const { fate, currency, amount, transactions } of totals) {
    lines.push(
      `${INDENT}${FATE_NAMES[fate].padEnd(LABEL_WIDTH)}${currency} ${amount.padStart(widest)} in ${counted(transactions, 'payload')}`,
    );
  }
  if (tally.withoutAmount > 0)
    lines.push(`${INDENT}${'unread'.padEnd(LABEL_WIDTH)}the amount of ${counted(tally.withoutAmount, 'payload')}`);
  const unknown = hasTenant ? '' : ' What only the hospital knows was not judged: --tenant FILE supplies it.';
  lines.push(
    paint(
      'dim',
      wrapText(
        `Judged by the documents, in the ${reading} reading; no server was asked.${unknown}`,
        textWidth(columns),
      ),
    ),
  );
  return `${lines.join('\n')}\n`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
