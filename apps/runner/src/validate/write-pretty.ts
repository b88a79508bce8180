import { BATCH_RULES, type Finding, PAYLOAD_RULES, type VerdictByReading } from '@countercheck/rules/payloads';
import type { Paint } from '../colors.ts';
import { printable } from '../plain-text.ts';
import { textWidth } from '../render-columns.ts';
import { counted, renderFinding } from '../render-finding.ts';
import { wrapText } from '../wrap-text.ts';
import { type JudgedPayload, placeOf } from '@countercheck/conformance/payloads';
import type { ResultWriter } from './result-writer.ts';
import type { Tally } from '@countercheck/conformance/payloads';

export interface PrettyOptions {
  readonly paint: Paint;
  readonly columns: number;
  /** Errors only, and no summary. */
  readonly quiet: boolean;
  readonly reading: string;
  readonly hasTenant: boolean;
}

const INDENT = '  ';
const LABEL_WIDTH = 9;
const RULES = [...PAYLOAD_RULES, ...BATCH_RULES];

/** For people: what is wrong, where, where that is written, and what to do. */
export function createPrettyWriter(options: PrettyOptions): ResultWriter {
  const { paint, quiet, columns } = options;
  return {
    add(judged) {
      const findings = quiet ? judged.findings.filter(({ severity }) => severity === 'error') : judged.findings;
      const blocks = findings.map((finding) =>
        renderFinding(placeOfFinding(judged, finding), finding, RULES, paint, columns),
      );
      if (judged.readings !== undefined && !quiet) blocks.push(renderVerdict(judged, judged.readings, paint));
      return blocks.map((block) => `${block}\n\n`).join('');
    },
    end: (tally) => (quiet ? '' : renderSummary(tally, options)),
  };
}

function placeOfFinding({ file, line: payloadLine }: JudgedPayload, { line = payloadLine, column }: Finding): string {
  return placeOf(file, line, column);
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
    payloads.refused > 0 && `${payloads.refused} refused`,
    payloads.duplicate > 0 && `${payloads.duplicate} with an identifier that stands before`,
    payloads.accepted > 0 && `${payloads.accepted} accepted`,
  ].filter((part) => part !== false);
  const counts = `${counted(findings.error, 'error')}, ${counted(findings.warning, 'warning')}`;
  const verdict = wrapText(`${counted(tally.judged, 'payload')}: ${parts.join(', ')} (${counts}).`, textWidth(columns));
  const lines = [
    verdict
      .replace(/\d+ (?:refused|with an identifier)/g, (part) => paint('red', part))
      .replace(/\d+ accepted/, (part) => paint('green', part)),
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
