import type { Explanation, ReportFinding } from '../../../report.ts';
import type { ScenarioRecord, StepRecord } from '../scenario-record.ts';
import { createCopyButton } from './copy-button.ts';
import { type Child, createElement } from './create-element.ts';
import { createExchangeView } from './exchange-view.ts';

/** All that is known of a scenario. */
export function createScenarioDetail(record: ScenarioRecord): Child {
  const { explanation, failures, waived, readings, steps, command, verifies } = record;
  const reasons = failures ?? (explanation === undefined ? [] : [explanation]);
  return [
    waived === undefined ? undefined : createElement('p', { class: 'caveat' }, `Waived: ${waived}`),
    readings === undefined ? undefined : createElement('p', { class: 'caveat' }, describeReadings(readings)),
    reasons.map(createReason),
    command === undefined ? undefined : createRow('again', createCommand(command)),
    createElement('ol', { class: 'steps' }, steps.map(createStep)),
    verifies.length === 0
      ? undefined
      : createElement(
          'details',
          {},
          createElement(
            'summary',
            {},
            verifies.length === 1 ? '1 requirement decided' : `${verifies.length} requirements decided`,
          ),
          createElement(
            'p',
            { class: 'verifies' },
            verifies.map((id) => [createElement('a', { href: `#requirement=${encodeURIComponent(id)}` }, id), ' ']),
          ),
        ),
  ];
}

function describeReadings({ holds, dependsOn }: NonNullable<ScenarioRecord['readings']>): string {
  return holds
    ? 'The verdict is the same in every reading.'
    : `The verdict depends on the reading of ${dependsOn.join(', ')}.`;
}

function createReason({ message, expected, actual, remedy, source, requestId, curl, ambiguity }: Explanation): Child {
  const rows: (readonly [string, Child])[] = [
    ['expected', expected],
    ['actual', actual],
    ['do', remedy],
    ['written', source],
    ['reading', ambiguity && `${ambiguity.id} decides this: ${ambiguity.option}`],
    ['request', requestId && createCommand(requestId)],
    ['curl', curl && createCommand(curl)],
  ];
  return createElement(
    'div',
    { class: 'reason' },
    createElement('p', { class: 'message' }, message),
    rows.map(([label, content]) => (content === undefined || content === '' ? undefined : createRow(label, content))),
  );
}

function createRow(label: string, content: Child): HTMLElement {
  return createElement(
    'div',
    { class: 'row' },
    createElement('span', { class: 'label' }, label),
    createElement('div', {}, content),
  );
}

function createCommand(command: string): Child {
  return [createElement('code', { class: 'copyable' }, command), createCopyButton(() => command, 'Copy')];
}

function createStep({
  place,
  kind,
  title,
  outcome,
  expectations,
  findings,
  exchanges,
  explanation,
}: StepRecord): HTMLElement {
  const isDecided = expectations.some((expectation) => expectation.outcome !== 'pass');
  return createElement(
    'li',
    { class: outcome },
    createElement(
      'h3',
      {},
      createElement('span', { class: `badge ${outcome}` }, outcome),
      ` ${place}. ${title === kind ? kind : `${kind}: ${title}`}`,
    ),
    explanation !== undefined && !isDecided && findings.length === 0
      ? createElement('p', {}, explanation.message)
      : undefined,
    expectations.length === 0 ? undefined : createExpectations(expectations),
    findings.length === 0 ? undefined : createFindings(findings),
    exchanges.map((exchange) => createExchangeView(exchange)),
  );
}

function createExpectations(expectations: StepRecord['expectations']): HTMLElement {
  return createTable(
    ['outcome', 'requirement', 'expected', 'actual'],
    expectations.map(({ outcome, requirement, expected, actual }) => [
      createElement('span', { class: `badge ${outcome}` }, outcome),
      requirement,
      expected,
      actual,
    ]),
  );
}

function createFindings(findings: readonly ReportFinding[]): HTMLElement {
  return createTable(
    ['severity', 'rule', 'where', 'what, and what to do'],
    findings.map(({ severity, rule, path, line, column, message, remedy }) => [
      createElement('span', { class: `badge ${severity === 'error' ? 'fail' : severity}` }, severity),
      rule,
      [path, line === undefined ? undefined : ` (line ${line}${column === undefined ? '' : `, column ${column}`})`],
      `${message} ${remedy}`,
    ]),
  );
}

function createTable(columns: readonly string[], rows: readonly (readonly Child[])[]): HTMLElement {
  return createElement(
    'div',
    { class: 'wide', tabindex: '0', role: 'group', 'aria-label': columns.join(', ') },
    createElement(
      'table',
      {},
      createElement(
        'thead',
        {},
        createElement(
          'tr',
          {},
          columns.map((name) => createElement('th', { scope: 'col' }, name)),
        ),
      ),
      createElement(
        'tbody',
        {},
        rows.map((cells) =>
          createElement(
            'tr',
            {},
            cells.map((cell) => createElement('td', {}, cell)),
          ),
        ),
      ),
    ),
  );
}
