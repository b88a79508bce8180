import type { Explanation, Report, ScenarioResult } from '../report.ts';
import { caveat, countLine, headline, requirementLine } from './about.ts';
import { groupFailures, isGood, type FailureGroup } from './failure-groups.ts';
import { clip, createPaint, plain, type Paint } from './paint.ts';
import type { ReporterOptions } from './reporter.ts';
import { groupWarnings } from './warnings.ts';

const MOST_GROUPS = 5;
const MOST_IDS = 3;
const MOST_SKIPS = 4;
const MOST_WARNINGS = 3;
const DEFAULT_WIDTH = 100;

/** For a person at a terminal: failures first, all of it on one screen. */
export function renderPretty(
  report: Report,
  { color = false, width = DEFAULT_WIDTH, quiet = false }: ReporterOptions = {},
): string {
  const paint = createPaint(color);
  const groups = groupFailures(report);
  const failures = groups.filter(({ outcome }) => outcome !== 'skip');
  const skips = groups.filter(({ outcome }) => outcome === 'skip');
  const warning = caveat(report);
  const lines = [
    ...(warning ? [paint.bold(warning)] : []),
    paint.dim(clip(headline(report), width)),
    '',
    ...failures.slice(0, MOST_GROUPS).flatMap((group) => [...renderGroup(group, paint, width), '']),
    ...(failures.length > MOST_GROUPS
      ? [paint.dim(`… and ${failures.length - MOST_GROUPS} more reasons in the report.`), '']
      : []),
    ...report.problems.flatMap((problem) => [...renderExplanation(paint.red('GATE'), problem, width), '']),
    ...(quiet ? [] : renderSkips(skips, paint, width)),
    ...(quiet ? [] : renderWarnings(report, paint, width)),
    ...report.money.map(
      ({ server, what, currency, amount, transactions }) =>
        `${what} on ${server}: ${amount} ${currency} in ${transactions} transactions`,
    ),
    ...(report.complete ? [] : [paint.yellow('The run was interrupted: what follows is a part.')]),
    requirementLine(report),
    countLine(report),
    isGood(report) ? paint.green('PASS') : paint.red('FAIL'),
  ];
  return `${lines.join('\n')}\n`;
}

function renderGroup({ outcome, server, explanation, scenarios }: FailureGroup, paint: Paint, width: number): string[] {
  const [first] = scenarios;
  const waived = first?.waived === undefined ? '' : ` (waived: ${plain(first.waived)})`;
  const label = outcome === 'fail' ? paint.red('FAIL') : paint.yellow(outcome.toUpperCase());
  const ids = scenarios
    .slice(0, MOST_IDS)
    .map(({ id }) => id)
    .join(', ');
  const more = scenarios.length > MOST_IDS ? ` and ${scenarios.length - MOST_IDS} more` : '';
  return [
    `${label} ${paint.bold(explanation.requirement ?? explanation.whose)} on ${server}${waived}`,
    clip(`  in ${ids}${more}`, width),
    ...explanationLines(explanation, first),
  ];
}

function explanationLines(explanation: Explanation, scenario: ScenarioResult | undefined): string[] {
  const { message, remedy, source, expected, actual, ambiguity, requestId, curl, whose } = explanation;
  const rows: (readonly [string, string | undefined])[] = [
    ['what', message],
    ['expected', expected],
    ['actual', actual],
    ['written', source],
    ['whose', scenario?.outcome === 'fail' ? undefined : whose],
    ['do', remedy],
    ['reading', ambiguity && `${ambiguity.id} decides this: ${ambiguity.option}`],
    ['request', requestId],
    ...(scenario?.replay === undefined ? [] : exchangeRows(scenario)),
    ['again', curl ?? scenario?.replay],
  ];
  return rows.flatMap(([label, text]) => (text === undefined ? [] : [`  ${label.padEnd(8)} ${plain(text)}`]));
}

/** A payload that was made as small as it gets is worth showing, and what was answered to it. */
function exchangeRows({ steps }: ScenarioResult): [string, string | undefined][] {
  const create = steps.flatMap(({ exchanges }) => exchanges).find(({ request }) => request.method === 'POST');
  const { status, body } = create?.response ?? {};
  return [
    ['payload', create?.request.body ?? undefined],
    ['answer', status === undefined ? create?.failure : `${status} ${body ?? ''}`.trim()],
  ];
}

function renderExplanation(label: string, explanation: Explanation, width: number): string[] {
  const { message, remedy } = explanation;
  return [clip(`${label} ${plain(message)}`, width), ...(remedy === undefined ? [] : [`  do       ${plain(remedy)}`])];
}

function renderWarnings(report: Report, paint: Paint, width: number): string[] {
  const warnings = groupWarnings(report);
  if (warnings.length === 0) return [];
  const label = paint.yellow('WARN');
  const shown = warnings
    .slice(0, MOST_WARNINGS)
    .map(({ requirement, server, message, scenarios }) =>
      clip(
        `${label} ${requirement} on ${server}, in ${scenarios.length} scenario${scenarios.length === 1 ? '' : 's'}: ${plain(message)}`,
        width + label.length - 'WARN'.length,
      ),
    );
  const more = warnings.length - MOST_WARNINGS;
  return [...shown, ...(more > 0 ? [paint.dim(`… and ${more} more warnings in the report.`)] : []), ''];
}

function renderSkips(skips: readonly FailureGroup[], paint: Paint, width: number): string[] {
  if (skips.length === 0) return [];
  const shown = skips
    .slice(0, MOST_SKIPS)
    .map(({ explanation, scenarios, server }) =>
      clip(
        `${paint.yellow('SKIP')} ${scenarios.length} on ${server}: ${plain(explanation.message)} ${plain(explanation.remedy ?? '')}`,
        width + paint.yellow('').length,
      ),
    );
  const more =
    skips.length > MOST_SKIPS
      ? [paint.dim(`… and ${skips.length - MOST_SKIPS} more reasons to skip in the report.`)]
      : [];
  return [...shown, ...more, ''];
}
