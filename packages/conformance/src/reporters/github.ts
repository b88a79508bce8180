import type { Report } from '../report.ts';
import { caveat, countLine } from './about.ts';
import { groupFailures, isGood } from './failure-groups.ts';
import { plain } from './paint.ts';
import { shorten } from './shorten.ts';
import { groupWarnings } from './warnings.ts';

const MOST_ANNOTATIONS = 10;
const LONGEST_MESSAGE = 2000;
const LONGEST_TITLE = 200;

/**
 * Workflow commands of GitHub Actions: an error for each reason of failure, a warning for what was waived or skipped and for what is worth a look, the verdict as a notice.
 * GitHub shows ten of a kind, so there are never more.
 */
export function renderGithub(report: Report): string {
  const groups = groupFailures(report);
  const bad = groups.filter(({ outcome, scenarios }) => outcome !== 'skip' && scenarios[0]?.waived === undefined);
  const mild = groups.filter((group) => !bad.includes(group));
  const warning = caveat(report);
  const errors = [
    ...report.problems.map(({ message, remedy = '' }) => command('error', 'gate', `${message} ${remedy}`)),
    ...bad.map(({ outcome, server, explanation, scenarios }) =>
      command(
        'error',
        `${outcome} ${explanation.requirement ?? explanation.whose} on ${server}`,
        `${shorten(explanation.message, LONGEST_MESSAGE)} ${explanation.remedy ?? ''} (${scenarios.length} scenarios)`,
      ),
    ),
  ];
  return [
    ...errors.slice(0, MOST_ANNOTATIONS),
    ...(errors.length > MOST_ANNOTATIONS
      ? [`${errors.length - MOST_ANNOTATIONS} more reasons are in the report.`]
      : []),
    ...(report.unsettled ?? [])
      .slice(0, MOST_ANNOTATIONS)
      .map(({ message, remedy = '' }) => command('warning', 'open create', `${message} ${remedy}`)),
    ...mild
      .slice(0, MOST_ANNOTATIONS)
      .map(({ outcome, server, explanation, scenarios }) =>
        command(
          'warning',
          `${scenarios[0]?.waived === undefined ? outcome : 'waived'} on ${server}`,
          `${explanation.message} (${scenarios.length} scenarios)`,
        ),
      ),
    ...groupWarnings(report)
      .slice(0, Math.max(0, MOST_ANNOTATIONS - mild.length))
      .map(({ requirement, server, message, scenarios }) =>
        command('warning', `${requirement} on ${server}`, `${message} (${scenarios.length} scenarios)`),
      ),
    command(
      'notice',
      isGood(report) ? 'conformance: pass' : 'conformance: fail',
      [countLine(report), warning].filter((text) => text !== undefined).join(' '),
    ),
    '',
  ].join('\n');
}

function command(kind: 'error' | 'warning' | 'notice', title: string, message: string): string {
  return `::${kind} title=${escapeProperty(shorten(title, LONGEST_TITLE))}::${escapeMessage(shorten(message, 2 * LONGEST_MESSAGE))}`;
}

function escapeMessage(text: string): string {
  return plain(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A').trim();
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
