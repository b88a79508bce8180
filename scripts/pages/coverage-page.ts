import type { Source } from '../../packages/rules/src/index.ts';
import type { Coverage, CoveredRequirement } from '../coverage/coverage.ts';
import { DOCUMENTS } from '../coverage/documents.ts';
import { REASONS } from '../coverage/reasons.ts';
import type { MappedSentence } from '../coverage/sentences.ts';
import { groupBy, renderNumbers, renderPlaces } from './places.ts';
import { BASES, renderPlace, table } from './words.ts';

function renderShownBy({ requirement, rulePath, scenarios, isPending }: CoveredRequirement): string {
  const shown = scenarios.map(({ id, path }) => `[${id}](../${path})`);
  if (rulePath !== undefined) return ['rule', ...shown].join(', ');
  if (isPending) return `scenario pending. ${requirement.reason ?? ''}`;
  return requirement.subject === 'server'
    ? shown.join(', ')
    : [`no rule: ${requirement.reason ?? ''}`, ...shown].join(' ');
}

function renderRequirements(basis: Source['basis'], requirements: readonly CoveredRequirement[]): string {
  const rows = requirements
    .filter(({ requirement }) => requirement.source.basis === basis)
    .map((covered) => [
      `[${covered.requirement.id}](rules/${covered.requirement.id}.md)`,
      covered.sentences.length === 0 ? `(${renderPlace(covered.requirement.source)})` : renderPlaces(covered.sentences),
      renderShownBy(covered),
    ]);
  return table(['requirement', 'sentences', 'shown by'], rows);
}

function renderCounts(requirements: readonly CoveredRequirement[]): string {
  const row = (name: string, chosen: readonly CoveredRequirement[]): string[] => {
    const unruled = chosen.filter(({ rulePath }) => rulePath === undefined);
    const byScenario = unruled.filter(({ requirement, isPending }) => requirement.subject === 'server' && !isPending);
    const pending = unruled.filter(({ isPending }) => isPending);
    const counts = [
      chosen.length,
      chosen.length - unruled.length,
      byScenario.length,
      pending.length,
      unruled.length - byScenario.length - pending.length,
    ];
    return [name, ...counts.map(String)];
  };
  const bases = Object.keys(BASES) as Source['basis'][];
  return table(
    ['basis', 'requirements', 'rules', 'shown by scenarios alone', 'scenario pending', 'neither, with a reason'],
    [
      ...bases.map((basis) =>
        row(
          basis,
          requirements.filter(({ requirement }) => requirement.source.basis === basis),
        ),
      ),
      row('all', requirements),
    ],
  );
}

function isNormative({ meaning }: MappedSentence): boolean {
  return typeof meaning === 'object';
}

function renderDocuments(sentences: readonly MappedSentence[]): string {
  const rows = DOCUMENTS.map(({ name }) => {
    const inDocument = sentences.filter(({ document }) => document === name);
    const normative = inDocument.filter(isNormative).length;
    return [name, String(inDocument.length), String(normative), String(inDocument.length - normative)];
  });
  return table(['document', 'sentences', 'stand for requirements', 'do not'], rows);
}

function renderReasons(sentences: readonly MappedSentence[]): string {
  const rows = Object.entries(REASONS).map(([reason, text]) => {
    return [reason, text, String(sentences.filter(({ meaning }) => meaning === reason).length)];
  });
  return table(['reason', 'the sentence …', 'sentences'], rows);
}

function renderMeaning({ meaning }: MappedSentence): string {
  if (meaning === undefined) return '**not mapped**';
  if (typeof meaning === 'string') return meaning;
  return meaning.map((id) => `[${id}](rules/${id}.md)`).join(', ');
}

function renderSentences(document: string, sentences: readonly MappedSentence[]): string[] {
  const rows = [...groupBy(sentences, ({ section }) => section)].flatMap(([section, inSection]) => {
    return [...groupBy(inSection, renderMeaning)].map(([meaning, same], index) => {
      return [index === 0 ? section : '', renderNumbers(same.map(({ number }) => number)), meaning];
    });
  });
  return [`### ${document}`, table(['section', 'sentences', 'stand for'], rows)];
}

/** The page that shows that no sentence is left behind. */
export function renderCoverage({ requirements, sentences, gaps }: Coverage): string {
  const parts = [
    '<!-- Generated from scripts/coverage, the rules and the scenarios by "npm run generate": do not edit. -->',
    '# Coverage',
    `The five source documents were cut into ${sentences.length} sentences. Each one stands for requirements, or has a reason why it does not; each requirement has a rule, or scenarios, or a reason. The check of generated files fails when a sentence or a requirement is left behind.`,
    'The documents are not part of this repository: a sentence is known by its document, its section, its number in the section, and its hash (`scripts/coverage/sentences.json`). A line of a table, a header and a whole example in JSON count as one sentence each; where a page breaks a sentence over lines, each piece counts. `npx tsx scripts/coverage/cut-sentences.ts FOLDER` cuts the documents again, and with `--show` prints them. In the threads a section is a message.',
    ...(gaps.length === 0 ? [] : ['## Left behind', gaps.map((gap) => `- ${gap}`).join('\n')]),
    '## Requirements in numbers',
    renderCounts(requirements),
    Object.entries(BASES)
      .map(([basis, text]) => `- ${basis}: ${text}`)
      .join('\n'),
    '## Sentences in numbers',
    renderDocuments(sentences),
    renderReasons(sentences),
    ...(Object.keys(BASES) as Source['basis'][]).flatMap((basis) => [
      `## Requirements that are ${basis}`,
      renderRequirements(basis, requirements),
    ]),
    '## Sentences',
    ...DOCUMENTS.flatMap(({ name }) =>
      renderSentences(
        name,
        sentences.filter(({ document }) => document === name),
      ),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}
