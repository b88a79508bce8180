import type { Explanation, Report, ScenarioResult } from '../../report.ts';
import type { FailureGroup } from '../failure-groups.ts';
import { type Content, element, type Markup } from './markup.ts';
import { replayCommand } from './replay-command.ts';
import { counted, nounOf, SIGNS } from './wording.ts';

const MOST_GROUPS = 200;
const MOST_LINKS = 5;

/** What is no pass, grouped by reason, worst first. */
export function renderFailures(
  report: Report,
  groups: readonly FailureGroup[],
  recordOf: (scenario: ScenarioResult) => string | undefined,
): Content {
  const failures = groups.filter(({ outcome }) => outcome !== 'skip');
  const skips = groups.filter(({ outcome }) => outcome === 'skip');
  return [
    failures.length === 0
      ? undefined
      : element(
          'section',
          { id: 'failures', 'aria-labelledby': 'failures-title' },
          element('h2', { id: 'failures-title' }, `What is no pass: ${counted(failures.length, 'reason')}`),
          failures.slice(0, MOST_GROUPS).map((group) => renderGroup(report, group, recordOf)),
          failures.length > MOST_GROUPS
            ? element('p', {}, `… and ${counted(failures.length - MOST_GROUPS, 'more reason')} in the JSON report.`)
            : undefined,
        ),
    skips.length === 0
      ? undefined
      : element(
          'section',
          { 'aria-labelledby': 'skips-title' },
          element('h2', { id: 'skips-title' }, 'What was skipped, and what it would need'),
          element(
            'ul',
            { class: 'skips' },
            skips.map(({ scenarios, server, explanation: { message, remedy } }) =>
              element(
                'li',
                {},
                element('b', {}, counted(scenarios.length, nounOf(report))),
                report.servers.length > 1 ? ` on ${server}` : undefined,
                `: ${message}`,
                remedy === undefined ? undefined : ` ${remedy}`,
                ' ',
                linksTo(scenarios.map(({ server: where, id }) => [where, id] as const)),
              ),
            ),
          ),
        ),
  ];
}

function renderGroup(
  report: Report,
  { outcome, server, explanation, scenarios }: FailureGroup,
  recordOf: (scenario: ScenarioResult) => string | undefined,
): Markup {
  const { requirement, whose, message } = explanation;
  const [first] = scenarios;
  const waived = first?.waived;
  return element(
    'article',
    { class: `failure ${waived === undefined ? outcome : 'skip'}` },
    element(
      'h3',
      {},
      element('span', { class: `badge ${outcome}` }, `${SIGNS[outcome]} ${waived === undefined ? outcome : 'waived'}`),
      ' ',
      requirement ?? whose,
      report.servers.length > 1 ? element('small', {}, ` on ${server}`) : undefined,
    ),
    element('p', { class: 'message' }, message),
    waived === undefined ? undefined : element('p', { class: 'caveat' }, `Waived: ${waived}`),
    renderExpectedAndActual(explanation),
    renderRows(explanation, first && replayCommand(report, first)),
    first && renderEvidence(first, requirement, recordOf(first)),
    element(
      'p',
      { class: 'where' },
      `In ${counted(scenarios.length, nounOf(report))}: `,
      linksTo(scenarios.map(({ server: where, id }) => [where, id] as const)),
      requirement === undefined || scenarios.length <= MOST_LINKS
        ? undefined
        : element('a', { href: `#requirement=${encodeURIComponent(requirement)}` }, 'show all'),
    ),
  );
}

function renderExpectedAndActual({ expected, actual }: Explanation): Markup | undefined {
  if (expected === undefined && actual === undefined) return undefined;
  const pane = (name: string, text: string | undefined): Content =>
    text === undefined
      ? undefined
      : element('div', { class: name }, element('h4', {}, name), element('pre', { tabindex: 0 }, text));
  return element('div', { class: 'panes' }, pane('expected', expected), pane('actual', actual));
}

function renderRows({ whose, source, remedy, ambiguity, requestId, curl }: Explanation, again?: string): Markup {
  const rows: (readonly [string, Content])[] = [
    ['do', remedy],
    ['written', source],
    ['whose', whose],
    ['reading', ambiguity && `${ambiguity.id} decides this: ${ambiguity.option}`],
    ['request', requestId && copyable(requestId)],
    ['curl', curl && copyable(curl)],
    ['again', again && copyable(again)],
  ];
  return element(
    'dl',
    { class: 'rows' },
    rows.map(([label, content]) =>
      content === undefined || content === '' ? undefined : [element('dt', {}, label), element('dd', {}, content)],
    ),
  );
}

/** The exchange that a failure was judged on; the script fills it when it is opened. */
function renderEvidence(
  { steps }: ScenarioResult,
  requirement: string | undefined,
  record: string | undefined,
): Content {
  if (record === undefined || steps.every(({ exchanges }) => exchanges.length === 0)) return undefined;
  return element(
    'details',
    { class: 'evidence scripted', 'data-record': record, 'data-requirement': requirement ?? '' },
    element('summary', {}, 'The exchange it was judged on'),
    element('div', { class: 'detail' }),
  );
}

/** Text with a button that the script fills: without a script there is only the text. */
function copyable(text: string): Content {
  return element('code', { class: 'copyable' }, text);
}

function linksTo(places: readonly (readonly [string, string])[]): Content {
  const links = places
    .slice(0, MOST_LINKS)
    .map(([server, id]) => [element('a', { href: `#open=${encodeURIComponent(`${server}/${id}`)}` }, id), ' ']);
  return [...links, places.length > MOST_LINKS ? `and ${places.length - MOST_LINKS} more ` : undefined];
}
