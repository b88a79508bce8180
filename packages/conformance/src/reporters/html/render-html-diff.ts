import type { Report, RequirementRow, ScenarioResult } from '../../report.ts';
import type { DiffToRender } from '../diff.ts';
import { type Content, element, type Markup } from './markup.ts';
import { renderDocument } from './render-document.ts';
import { replayCommand } from './replay-command.ts';
import { indexScenarios } from './scenario-index.ts';
import { toRecord } from './scenario-record.ts';
import { counted, SIGNS } from './wording.ts';

/** Two reports and what `diffReports` finds between them. */
export interface ReportsToCompare {
  readonly before: Report;
  readonly now: Report;
  readonly diff: DiffToRender;
}

const PARTS = [
  ['broken', 'Broken since', 'fail'],
  ['lost', 'No longer shown', 'error'],
  ['stillFailing', 'Still failing', 'skip'],
  ['fixed', 'Fixed', 'pass'],
] as const;

/** Two runs side by side: what broke, what is no longer shown, what still fails and what was fixed. */
export function renderHtmlDiff({ before, now, diff }: ReportsToCompare): string {
  const changed = PARTS.flatMap(([part]) => diff[part]);
  const earlier = new Map(before.scenarios.map((scenario) => [keyOf(scenario), scenario]));
  const names = new Map(changed.map((scenario, index) => [scenario, `record-${index}`]));
  const records = changed.map(
    (scenario, index) => [`record-${index}`, toRecord(scenario, replayCommand(now, scenario))] as const,
  );
  return renderDocument({
    title: `Countercheck: ${before.runId} and ${now.runId}`,
    body: [
      renderHead(before, now, diff),
      element(
        'main',
        { id: 'list' },
        PARTS.map(([part, title, color]) =>
          diff[part].length === 0
            ? undefined
            : element(
                'section',
                { 'aria-labelledby': `${part}-title` },
                element('h2', { id: `${part}-title` }, `${title}: ${counted(diff[part].length, 'scenario')}`),
                diff[part].map((scenario) =>
                  renderRow(scenario, part === 'lost' ? scenario : earlier.get(keyOf(scenario)), color, {
                    part,
                    record: names.get(scenario) ?? '',
                  }),
                ),
              ),
        ),
        renderRequirementChanges(before.requirements, now.requirements),
      ),
    ],
    embedded: new Map<string, unknown>([['index', indexScenarios(changed)], ...records]),
  });
}

function renderHead(before: Report, now: Report, { broken, lost, stillFailing, fixed }: DiffToRender): Markup {
  const isWorse = broken.length + lost.length > 0;
  const parts = [
    broken.length > 0 && `${counted(broken.length, 'scenario')} broke.`,
    lost.length > 0 && `${counted(lost.length, 'scenario')} ${lost.length === 1 ? 'is' : 'are'} no longer shown.`,
    stillFailing.length > 0 &&
      `${counted(stillFailing.length, 'scenario')} still ${stillFailing.length === 1 ? 'fails' : 'fail'}.`,
    fixed.length > 0 && `${counted(fixed.length, 'scenario')} ${fixed.length === 1 ? 'was' : 'were'} fixed.`,
  ].filter((part) => part !== false);
  const about = ({ startedAt, runId, counts, reading, labels, tool }: Report): string =>
    [
      `${startedAt.slice(0, 16).replace('T', ' ')} UTC`,
      `run ${runId}`,
      `${counts.pass} pass, ${counts.fail} fail, ${counts.skip} skip, ${counts.error} error, ${counts.unknown} unknown`,
      `reading ${reading}`,
      `rules ${tool.rules}`,
      ...Object.entries(labels).map(([name, value]) => `${name} ${value}`),
    ].join(' · ');
  const facts = [
    ['before', about(before)],
    ['now', about(now)],
  ] as const;
  return element(
    'header',
    { class: `verdict ${isWorse ? 'fail' : 'pass'}` },
    element('p', { class: 'product' }, 'Countercheck: two runs compared'),
    element(
      'h1',
      {},
      element(
        'span',
        { class: `badge ${isWorse ? 'fail' : 'pass'}` },
        isWorse ? 'Worse' : fixed.length > 0 ? 'Better' : 'Same',
      ),
    ),
    element('p', { class: 'sentence' }, parts.length === 0 ? 'No scenario changed.' : parts.join(' ')),
    element(
      'dl',
      { class: 'facts' },
      facts.map(([name, text]) => element('div', {}, element('dt', {}, name), element('dd', {}, text))),
    ),
  );
}

function renderRow(
  scenario: ScenarioResult,
  before: ScenarioResult | undefined,
  color: string,
  { part, record }: { part: string; record: string },
): Markup {
  const { id, server, outcome } = scenario;
  const after = part === 'lost' ? undefined : scenario;
  return element(
    'details',
    { class: 'scenario', 'data-outcome': outcome, 'data-server': server, 'data-record': record },
    element(
      'summary',
      {},
      element('span', { class: `badge ${color}` }, `${sign(before)} → ${sign(after)}`),
      element('span', { class: 'id' }, id),
      element('span', { class: 'title' }, (after ?? before)?.explanation?.message ?? scenario.title),
      element('span', { class: 'server' }, server),
    ),
    element('div', { class: 'panes sides' }, renderSide('before', before), renderSide('now', after)),
    element('div', { class: 'detail' }),
  );
}

function sign(scenario: ScenarioResult | undefined): string {
  return scenario === undefined ? 'none' : SIGNS[scenario.outcome];
}

function renderSide(name: string, scenario: ScenarioResult | undefined): Markup {
  if (scenario === undefined)
    return element('div', {}, element('h3', {}, name), element('p', { class: 'note' }, 'no verdict'));
  const { outcome, explanation } = scenario;
  return element(
    'div',
    {},
    element('h3', {}, name),
    element('p', {}, element('span', { class: `badge ${outcome}` }, outcome), ' ', explanation?.requirement),
    explanation === undefined ? undefined : element('p', { class: 'message' }, explanation.message),
    explanation?.actual === undefined ? undefined : element('pre', { tabindex: 0 }, explanation.actual),
  );
}

function renderRequirementChanges(before: readonly RequirementRow[], now: readonly RequirementRow[]): Content {
  const earlier = new Map(before.map((row) => [`${row.server} ${row.id}`, row.outcome]));
  const changes = now.flatMap(({ id, server, outcome }) => {
    const was = earlier.get(`${server} ${id}`);
    return was === undefined || was === outcome ? [] : [{ id, server, was, outcome }];
  });
  if (changes.length === 0) return undefined;
  const badge = (outcome: RequirementRow['outcome']): Markup =>
    element('span', { class: `badge ${outcome === 'not-exercised' ? 'skip' : outcome}` }, outcome);
  return element(
    'section',
    { 'aria-labelledby': 'changes-title' },
    element('h2', { id: 'changes-title' }, 'Requirements that changed'),
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ['requirement', 'server', 'before', 'now'].map((name) => element('th', { scope: 'col' }, name)),
        ),
      ),
      element(
        'tbody',
        {},
        changes.map(({ id, server, was, outcome }) =>
          element(
            'tr',
            {},
            element('td', {}, element('code', {}, id)),
            element('td', {}, server),
            element('td', {}, badge(was)),
            element('td', {}, badge(outcome)),
          ),
        ),
      ),
    ),
  );
}

function keyOf({ server, id }: ScenarioResult): string {
  return `${server} ${id}`;
}
