import type { Finding, Severity } from '@countercheck/rules';
import { counted } from '../render-finding.ts';
import type { JudgedPayload } from '@countercheck/conformance/payloads';
import type { ResultWriter } from './result-writer.ts';

const COMMANDS = { error: 'error', warning: 'warning', information: 'notice' } as const satisfies Record<
  Severity,
  string
>;

/** Workflow commands of GitHub Actions: an annotation at the line of each finding, and the verdict as a notice. */
export function createGithubWriter(): ResultWriter {
  return {
    add: (judged) => judged.findings.map((finding) => `${annotate(judged, finding)}\n`).join(''),
    end({ payloads, judged }) {
      const refused = payloads.refused + payloads.duplicate;
      return `::notice title=countercheck validate::${counted(judged, 'payload')}: ${refused} refused, ${payloads.accepted} accepted.\n`;
    },
  };
}

function annotate({ file, line: payloadLine }: JudgedPayload, finding: Finding): string {
  const { rule, severity, line = payloadLine, column, message, remedy } = finding;
  const properties = [
    `file=${escapeProperty(file)}`,
    line !== undefined && `line=${line}`,
    column !== undefined && `col=${column}`,
    `title=${escapeProperty(rule)}`,
  ].filter((property) => property !== false);
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeMessage(`${message} ${remedy}`)}`;
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
