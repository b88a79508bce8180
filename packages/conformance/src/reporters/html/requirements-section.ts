import { type Requirement, REQUIREMENTS } from '@countercheck/rules';
import type { Report, RequirementOutcome, RequirementRow } from '../../report.ts';
import { groupBy } from './group-by.ts';
import { type Content, element, type Markup } from './markup.ts';
import { counted, SIGNS } from './wording.ts';

const WORDS: Readonly<Record<RequirementOutcome, string>> = {
  pass: 'shown',
  fail: 'broken',
  error: 'not judged',
  unknown: 'unknown',
  skip: 'skipped',
  'not-exercised': 'not exercised',
};

type RowOf = (id: string, server: string) => RequirementRow | undefined;

/** Every requirement by document and section, with what became of it on each server. */
export function renderRequirements({ requirements, servers }: Report): Content {
  if (requirements.length === 0) return undefined;
  const rows = new Map(requirements.map((row) => [`${row.server} ${row.id}`, row]));
  const rowOf: RowOf = (id, server) => rows.get(`${server} ${id}`);
  const ids = new Set(requirements.map(({ id }) => id));
  const names = servers.map(({ name }) => name);
  const known = REQUIREMENTS.filter(({ id }) => ids.has(id));
  return element(
    'section',
    { id: 'requirements', 'aria-labelledby': 'requirements-title' },
    element('h2', { id: 'requirements-title' }, 'Requirements by document and section'),
    renderLegend(requirements),
    element(
      'div',
      { class: 'matrices' },
      groupBy(known, ({ source }) => source.document).map(([document, inDocument]) =>
        element(
          'table',
          { class: 'matrix' },
          element('caption', {}, document === 'None' ? 'Written nowhere' : document),
          element(
            'thead',
            { class: names.length > 1 ? undefined : 'unseen' },
            element(
              'tr',
              {},
              element('th', { scope: 'col' }, 'section'),
              names.map((name) => element('th', { scope: 'col' }, name)),
            ),
          ),
          element(
            'tbody',
            {},
            groupBy(inDocument, ({ source }) => source.section).map(([section, inSection]) =>
              element(
                'tr',
                {},
                element('th', { scope: 'row' }, section),
                names.map((name) =>
                  element(
                    'td',
                    {},
                    inSection.map((requirement) => renderChip(requirement, rowOf(requirement.id, name))),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
    renderNotExercised(known, names, rowOf),
  );
}

function renderLegend(requirements: readonly RequirementRow[]): Markup {
  const outcomes = Object.keys(SIGNS) as RequirementOutcome[];
  return element(
    'p',
    { class: 'legend' },
    outcomes.map((outcome) => {
      const count = requirements.filter((row) => row.outcome === outcome).length;
      return count === 0
        ? undefined
        : [
            element('span', { class: `chip ${outcome}`, 'aria-hidden': 'true' }, SIGNS[outcome]),
            ` ${count} ${WORDS[outcome]} `,
          ];
    }),
  );
}

function renderChip({ id, statement }: Requirement, row: RequirementRow | undefined): Content {
  if (row === undefined) return undefined;
  const { outcome, applied, failed, warned } = row;
  const facts = [
    WORDS[outcome],
    outcome === 'not-exercised' ? undefined : `decided ${counted(applied, 'time')}`,
    failed > 0 ? `${failed} failed` : undefined,
    warned > 0 ? counted(warned, 'warning') : undefined,
  ].filter((fact) => fact !== undefined);
  return [
    element(
      'a',
      {
        class: `chip ${outcome}`,
        href: `#requirement=${encodeURIComponent(id)}`,
        'aria-label': `${id}: ${facts.join(', ')}`,
        title: `${id}: ${facts.join(', ')}\n${statement}`,
      },
      SIGNS[outcome],
    ),
    ' ',
  ];
}

function renderNotExercised(known: readonly Requirement[], names: readonly string[], rowOf: RowOf): Content {
  return names.map((name) => {
    const missing = known.filter(({ id }) => rowOf(id, name)?.outcome === 'not-exercised');
    if (missing.length === 0) return undefined;
    return element(
      'details',
      { class: 'missing' },
      element(
        'summary',
        {},
        `${counted(missing.length, 'requirement')} not exercised${names.length > 1 ? ` on ${name}` : ''}`,
      ),
      element(
        'dl',
        { class: 'statements' },
        missing.map(({ id, statement, reason }) => [
          element('dt', {}, element('code', {}, id)),
          element('dd', {}, statement, reason === undefined ? undefined : element('small', {}, ` ${reason}`)),
        ]),
      ),
    );
  });
}
