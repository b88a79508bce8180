import type { Explanation, Report } from '../report.ts';
import { caveat, countLine, headline, requirementLine } from './about.ts';
import { groupFailures, isGood, type FailureGroup } from './failure-groups.ts';
import { plain } from './paint.ts';
import { shorten } from './shorten.ts';
import { groupWarnings } from './warnings.ts';

const MOST_GROUPS = 50;
const MOST_IDS = 5;
/** GitHub takes 65,536 characters for a comment in all. */
const LONGEST_TEXT = 2000;

/** For a pull request or a wiki: verdict, failures, skips, and the requirements of each server in a column. */
export function renderMarkdown(report: Report): string {
  const warning = caveat(report);
  const groups = groupFailures(report);
  const failures = groups.filter(({ outcome }) => outcome !== 'skip');
  const skips = groups.filter(({ outcome }) => outcome === 'skip');
  const warnings = groupWarnings(report);
  const lines = [
    `# Conformance: ${isGood(report) ? 'pass' : 'fail'}`,
    '',
    ...(warning === undefined ? [] : [`> ${escape(warning)}`, '']),
    escape(headline(report)),
    '',
    `- ${escape(countLine(report))}`,
    `- ${escape(requirementLine(report))}`,
    ...report.money.map(
      ({ server, what, currency, amount, transactions }) =>
        `- ${what} on ${escape(server)}: ${amount} ${currency} in ${transactions} transactions`,
    ),
    ...(report.complete
      ? []
      : [`- The ${report.command === 'fuzz' ? 'fuzz ended early' : 'run was interrupted'}: this is a part.`]),
    '',
    ...report.problems.flatMap((problem) => [
      `**Gate:** ${escape(problem.message)} ${escape(problem.remedy ?? '')}`,
      '',
    ]),
    ...(report.unsettled ?? []).flatMap(({ message, remedy = '' }) => [
      `**Open:** ${escape(message)} ${escape(remedy)}`,
      '',
    ]),
    ...(failures.length === 0
      ? []
      : ['## What is no pass', '', ...failures.slice(0, MOST_GROUPS).flatMap(renderGroup)]),
    ...(failures.length > MOST_GROUPS ? [`… and ${failures.length - MOST_GROUPS} more reasons.`, ''] : []),
    ...(skips.length === 0
      ? []
      : [
          '## What was skipped',
          '',
          ...skips.map(
            ({ explanation, scenarios, server }) =>
              `- ${scenarios.length} on ${escape(server)}: ${escape(explanation.message)} ${escape(explanation.remedy ?? '')}`,
          ),
          '',
        ]),
    ...(warnings.length === 0
      ? []
      : [
          '## Warnings',
          '',
          ...warnings
            .slice(0, MOST_GROUPS)
            .map(
              ({ requirement, server, message, scenarios }) =>
                `- ${escape(requirement)} on ${escape(server)}, in ${scenarios.length}: ${escape(message)}`,
            ),
          ...(warnings.length > MOST_GROUPS ? [`- … and ${warnings.length - MOST_GROUPS} more.`] : []),
          '',
        ]),
    '## Requirements',
    '',
    ...requirementTable(report),
    '',
    ...renderReasons(report),
  ];
  return lines.join('\n');
}

function renderGroup({ outcome, server, explanation, scenarios }: FailureGroup): string[] {
  const waived = scenarios[0]?.waived;
  return [
    `### ${outcome} · ${escape(explanation.requirement ?? explanation.whose)} on ${escape(server)}${waived === undefined ? '' : ' (waived)'}`,
    '',
    ...rows(explanation).map(([label, text]) => `- ${label}: ${escape(text)}`),
    ...(waived === undefined ? [] : [`- waived: ${escape(waived)}`]),
    `- in ${scenarios
      .slice(0, MOST_IDS)
      .map(({ id }) => code(id))
      .join(', ')}${scenarios.length > MOST_IDS ? ` and ${scenarios.length - MOST_IDS} more` : ''}`,
    '',
  ];
}

function rows({ message, expected, actual, source, remedy, ambiguity, requestId }: Explanation): [string, string][] {
  const all: [string, string | undefined][] = [
    ['what', message],
    ['expected', expected],
    ['actual', actual],
    ['written', source],
    ['do', remedy],
    ['reading', ambiguity && `${ambiguity.id}: ${ambiguity.option}`],
    ['request', requestId],
  ];
  return all.filter((row): row is [string, string] => row[1] !== undefined);
}

/** Why requirements are not exercised that no server can show. */
function renderReasons({ requirements }: Report): string[] {
  const reasons = new Map<string, Set<string>>();
  for (const { id, reason } of requirements)
    if (reason !== undefined) reasons.set(reason, (reasons.get(reason) ?? new Set()).add(id));
  if (reasons.size === 0) return [];
  return [
    'Not for a server to show:',
    '',
    ...Array.from(reasons, ([reason, ids]) => `- ${[...ids].join(', ')}: ${escape(reason)}`),
    '',
  ];
}

function requirementTable({ requirements, servers }: Report): string[] {
  const names = servers.map(({ name }) => name);
  const ids = [...new Set(requirements.map(({ id }) => id))];
  const cellOf = (id: string, server: string) => {
    const row = requirements.find((each) => each.id === id && each.server === server);
    return row === undefined ? '' : `${row.outcome}${row.warned > 0 ? ` (${row.warned} warnings)` : ''}`;
  };
  return [
    `| requirement | ${names.map(escape).join(' | ')} |`,
    `| --- |${' --- |'.repeat(names.length)}`,
    ...ids.map((id) => `| ${escape(id)} | ${names.map((name) => cellOf(id, name)).join(' | ')} |`),
  ];
}

/** Nothing that a server sent becomes markup, a mention or a link. */
function escape(text: string): string {
  return plain(shorten(text, LONGEST_TEXT))
    .replaceAll(/[\\`*_[\]<>|#!~]/g, String.raw`\$&`)
    .replaceAll(/\b(https?|ftp):(?=\/\/)/gi, String.raw`$1\:`)
    .replaceAll(/\bwww\./gi, String.raw`www\.`)
    .replaceAll('@', '@\u200B');
}

/** An id as code, which no backtick in it ends. */
function code(id: string): string {
  return `\`${plain(shorten(id, LONGEST_TEXT)).replaceAll('`', "'")}\``;
}
