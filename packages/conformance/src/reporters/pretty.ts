import type { Explanation, Report, ScenarioResult } from '../report.ts';
import { caveat, countLine, headline, requirementLine } from './about.ts';
import { groupFailures, isGood, type FailureGroup } from './failure-groups.ts';
import { createPaint, plain, type Paint } from './paint.ts';
import type { ReporterOptions } from './reporter.ts';
import { groupWarnings } from './warnings.ts';
import { wrap } from './wrap.ts';

const MOST_GROUPS = 5;
const MOST_IDS = 3;
const MOST_SKIPS = 4;
const MOST_WARNINGS = 3;
const DEFAULT_WIDTH = 100;
/** Longer lines are hard to read, however wide the terminal is. */
const WIDEST = 120;
/** Below this a column for labels takes more room than it is worth. */
const NARROW = 60;
const MOST_LINES = 6;
const MOST_LINES_OF_NOTES = 3;
const LABEL_WIDTH = 9;

/** For a person at a terminal: failures first, all of it on one screen. */
export function renderPretty(
  report: Report,
  { color = false, width: columns = DEFAULT_WIDTH, quiet = false }: ReporterOptions = {},
): string {
  const width = Math.min(columns, WIDEST);
  const paint = createPaint(color);
  const groups = groupFailures(report);
  const failures = groups.filter(({ outcome }) => outcome !== 'skip');
  const skips = groups.filter(({ outcome }) => outcome === 'skip');
  const warning = caveat(report);
  const lines = [
    ...(warning ? [paint.bold(hanging(warning, width))] : []),
    paint.dim(hanging(plain(headline(report)), width)),
    '',
    ...failures.slice(0, MOST_GROUPS).flatMap((group) => [...renderGroup(group, paint, width), '']),
    ...(failures.length > MOST_GROUPS
      ? [paint.dim(`… and ${failures.length - MOST_GROUPS} more reasons in the report.`), '']
      : []),
    ...report.problems.flatMap((problem) => [...renderGate('GATE', problem, paint, width), '']),
    ...(report.unsettled ?? []).flatMap((open) => [...renderGate('OPEN', open, paint, width), '']),
    ...(quiet ? [] : renderSkips(skips, paint, width)),
    ...(quiet ? [] : renderWarnings(report, paint, width)),
    ...report.money.map(({ server, what, currency, amount, transactions }) =>
      hanging(`${what} on ${plain(server)}: ${amount} ${currency} in ${transactions} transactions`, width),
    ),
    ...(report.complete
      ? []
      : [
          paint.yellow(
            hanging(
              `The ${report.command === 'fuzz' ? 'fuzz ended early' : 'run was interrupted'}: what follows is a part.`,
              width,
            ),
          ),
        ]),
    hanging(requirementLine(report), width),
    hanging(countLine(report), width),
    isGood(report) ? paint.green('PASS') : paint.red('FAIL'),
  ];
  return `${lines.join('\n')}\n`;
}

function renderGroup({ outcome, server, explanation, scenarios }: FailureGroup, paint: Paint, width: number): string[] {
  const [first] = scenarios;
  const waived = first?.waived === undefined ? '' : ` (waived: ${plain(first.waived)})`;
  const label = outcome === 'fail' ? paint.red('FAIL') : paint.yellow(outcome.toUpperCase());
  const name = explanation.requirement ?? explanation.whose;
  const title = hanging(`${outcome.toUpperCase()} ${name} on ${plain(server)}${waived}`, width);
  const ids = scenarios
    .slice(0, MOST_IDS)
    .map(({ id }) => id)
    .join(', ');
  const more = scenarios.length > MOST_IDS ? ` and ${scenarios.length - MOST_IDS} more` : '';
  return [
    label + title.slice(outcome.length).replace(name, (text) => paint.bold(text)),
    row('in', `${ids}${more}`, paint, width, 2),
    ...explanationLines(explanation, first, paint, width),
  ];
}

function explanationLines(
  explanation: Explanation,
  scenario: ScenarioResult | undefined,
  paint: Paint,
  width: number,
): string[] {
  const { message, remedy, source, expected, actual, ambiguity, requestId, curl, whose } = explanation;
  const rows: (readonly [string, string | undefined])[] = [
    ['what', message],
    ['expected', expected],
    ['actual', actual],
    ['written', source],
    ['whose', scenario?.outcome === 'fail' ? undefined : whose],
    ['do', remedy],
    ['reading', ambiguity && `${ambiguity.id} decides this: ${ambiguity.option}`],
  ];
  const again = curl ?? scenario?.replay;
  return [
    ...rows.flatMap(([label, text]) => (text === undefined ? [] : [row(label, plain(text), paint, width)])),
    ...(scenario?.replay === undefined ? [] : exchangeLines(scenario, paint)),
    ...(requestId === undefined ? [] : [whole('request', requestId, paint)]),
    ...(again === undefined ? [] : [whole('again', again, paint)]),
  ];
}

/** A label and its text, the lines of which stand below each other. */
function row(label: string, text: string, paint: Paint, width: number, mostLines = MOST_LINES): string {
  const indent = ' '.repeat(width < NARROW ? 4 : LABEL_WIDTH + 2);
  const lead = width < NARROW ? `${label} ` : label.padEnd(LABEL_WIDTH);
  return `  ${paint.dim(lead)}${wrap(text, { width, indent, taken: lead.length + 2, mostLines })}`;
}

/** What is copied stays in one piece. */
function whole(label: string, text: string, paint: Paint): string {
  return `  ${paint.dim(label.padEnd(LABEL_WIDTH))}${plain(text)}`;
}

/** A text whose lines after the first are indented. */
function hanging(text: string, width: number, mostLines = MOST_LINES): string {
  return wrap(text, { width, indent: '  ', taken: 0, mostLines });
}

/** A payload that was made as small as it gets is worth showing, and what was answered to it. */
function exchangeLines({ steps }: ScenarioResult, paint: Paint): string[] {
  const create = steps.flatMap(({ exchanges }) => exchanges).find(({ request }) => request.method === 'POST');
  if (create === undefined) return [];
  const { request, response, failure = 'none' } = create;
  return [
    whole('payload', request.body ?? '', paint),
    whole('answer', response ? `${response.status} ${response.body ?? ''}`.trim() : failure, paint),
  ];
}

function renderGate(label: string, { message, remedy }: Explanation, paint: Paint, width: number): string[] {
  return [
    labelled(label, paint.red, plain(message), width),
    ...(remedy === undefined ? [] : [row('do', plain(remedy), paint, width)]),
  ];
}

function renderWarnings(report: Report, paint: Paint, width: number): string[] {
  const warnings = groupWarnings(report);
  if (warnings.length === 0) return [];
  const shown = warnings
    .slice(0, MOST_WARNINGS)
    .map(({ requirement, server, message, scenarios }) =>
      labelled(
        'WARN',
        paint.yellow,
        `${requirement} on ${server}, in ${scenarios.length} scenario${scenarios.length === 1 ? '' : 's'}: ${plain(message)}`,
        width,
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
      labelled(
        'SKIP',
        paint.yellow,
        `${scenarios.length} on ${server}: ${plain(explanation.message)} ${plain(explanation.remedy ?? '')}`,
        width,
      ),
    );
  const more =
    skips.length > MOST_SKIPS
      ? [paint.dim(`… and ${skips.length - MOST_SKIPS} more reasons to skip in the report.`)]
      : [];
  return [...shown, ...more, ''];
}

/** A word in colour, and what it is about in at most three lines. */
function labelled(label: string, color: (text: string) => string, text: string, width: number): string {
  return color(label) + hanging(`${label} ${text}`, width, MOST_LINES_OF_NOTES).slice(label.length);
}
