import type { Report, ScenarioResult } from '../../report.ts';
import { type Content, element, type Markup } from './markup.ts';
import { counted, nounOf, OUTCOMES, SIGNS } from './wording.ts';

/** More rows than a person reads or a browser likes; what is no pass comes first. */
const MOST_ROWS = 5000;

/** The scenarios that the page lists: worst first, otherwise in the order of the report. */
export function listedScenarios({ scenarios }: Report): ScenarioResult[] {
  const rank = ({ outcome }: ScenarioResult): number => OUTCOMES.indexOf(outcome);
  return scenarios.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_ROWS);
}

/** A row for each scenario; the script fills it when it is opened. */
export function renderScenarios(report: Report, listed: readonly ScenarioResult[]): Content {
  const { scenarios, servers } = report;
  if (scenarios.length === 0) return undefined;
  const noun = nounOf(report);
  const left = scenarios.length - listed.length;
  return element(
    'section',
    { id: 'scenarios', 'aria-labelledby': 'scenarios-title' },
    element('h2', { id: 'scenarios-title' }, `All ${noun}s`),
    renderFilters(report, noun),
    element('p', { id: 'about-requirement', class: 'message', hidden: true }),
    element('p', { id: 'shown', role: 'status' }, counted(listed.length, noun)),
    element(
      'div',
      { id: 'list' },
      listed.map((scenario, index) => renderRow(scenario, index, servers.length > 1)),
    ),
    left > 0
      ? element('p', {}, `${counted(left, `more ${noun}`)} ${left === 1 ? 'is' : 'are'} in the JSON report.`)
      : undefined,
  );
}

function renderFilters({ servers, command }: Report, noun: string): Markup {
  const names = servers.map(({ name }) => name);
  return element(
    'div',
    { id: 'filters', role: 'search', class: 'scripted' },
    element(
      'label',
      {},
      element('span', {}, 'Search'),
      element('input', {
        type: 'search',
        id: 'query',
        placeholder: `${command === 'validate' ? 'file, rule' : 'id, title, reason'} …`,
        autocomplete: 'off',
      }),
    ),
    element('label', {}, element('span', {}, 'Outcome'), choice('outcome', OUTCOMES)),
    names.length > 1 ? element('label', {}, element('span', {}, 'Server'), choice('server', names)) : undefined,
    element('label', {}, element('span', {}, 'Requirement'), choice('requirement', [])),
    element('button', { type: 'button', id: 'clear' }, 'Show all'),
    element('button', { type: 'button', id: 'copy-link' }, 'Copy link'),
    element(
      'p',
      { class: 'keys' },
      element('kbd', {}, '/'),
      ' search ',
      element('kbd', {}, '↓'),
      ' ',
      element('kbd', {}, '↑'),
      ` next and previous ${noun} `,
      element('kbd', {}, 'Enter'),
      ' open ',
      element('kbd', {}, 'Esc'),
      ' show all',
    ),
  );
}

function choice(id: string, values: readonly string[]): Markup {
  return element(
    'select',
    { id },
    element('option', { value: '' }, 'any'),
    values.map((value) => element('option', { value }, value)),
  );
}

function renderRow(scenario: ScenarioResult, index: number, withServer: boolean): Markup {
  const { id, title, server, outcome, waived, explanation } = scenario;
  return element(
    'details',
    { class: 'scenario', 'data-outcome': outcome, 'data-server': server, 'data-record': `record-${index}` },
    element(
      'summary',
      {},
      element(
        'span',
        { class: `badge ${waived === undefined ? outcome : 'skip'}` },
        `${SIGNS[outcome]} ${waived === undefined ? outcome : 'waived'}`,
      ),
      element('span', { class: 'id' }, id),
      element('span', { class: 'title' }, outcome === 'pass' ? title : (explanation?.message ?? title)),
      withServer ? element('span', { class: 'server' }, server) : undefined,
    ),
    element('div', { class: 'detail' }),
  );
}
