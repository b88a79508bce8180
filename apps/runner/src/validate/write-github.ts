import type { Finding, Severity } from '@countercheck/rules/payloads';
import { counted } from '../render-finding.ts';
import { type JudgedPayload, placeOf } from '@countercheck/conformance/payloads';
import { printable } from '../plain-text.ts';
import type { ResultWriter } from './result-writer.ts';

const COMMANDS = { error: 'error', warning: 'warning', information: 'notice' } as const satisfies Record<
  Severity,
  string
>;

/** GitHub shows so many annotations of a kind for a step. */
const MOST_OF_A_KIND = 10;

/** Workflow commands of GitHub Actions: an annotation at the line of a finding, as many as are shown, the others as lines of the log, and the verdict as a notice. */
export function createGithubWriter(): ResultWriter {
  // One notice is kept for the verdict.
  const left = { error: MOST_OF_A_KIND, warning: MOST_OF_A_KIND, information: MOST_OF_A_KIND - 1 };
  return {
    add: (judged) =>
      judged.findings
        .map((finding) => {
          left[finding.severity] -= 1;
          return `${left[finding.severity] >= 0 ? annotate(judged, finding) : mention(judged, finding)}\n`;
        })
        .join(''),
    end({ payloads, judged }) {
      const refused = payloads.refused + payloads.duplicate;
      return `::notice title=countercheck validate::${counted(judged, 'payload')}: ${refused} refused, ${payloads.accepted} accepted.\n`;
    },
  };
}

/** A line that no runner takes for a command: it begins with the severity. */
function mention({ file, line: payloadLine }: JudgedPayload, finding: Finding): string {
  const { rule, severity, line = payloadLine, column, message } = finding;
  return printable(`${severity} ${placeOf(file, line, column)} ${rule}: ${message}`);
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
