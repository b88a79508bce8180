import type { Ambiguity } from '../../packages/rules/src/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { renderPlace, table } from './words.ts';

const GRAVITY = {
  error: 'taken as an error',
  warning: 'taken as a warning',
  info: 'no finding of its own',
} as const;

function byNumber(a: Ambiguity, b: Ambiguity): number {
  return Number(a.id.slice(4)) - Number(b.id.slice(4));
}

function changesVerdicts({ strict, lenient }: Ambiguity): boolean {
  return strict !== 'as default' || lenient !== 'as default';
}

function renderEntry(ambiguity: Ambiguity): string {
  const { id, issue, readings, severity, evidence, rules } = ambiguity;
  const rows = [
    ['default', `${ambiguity.default} (${GRAVITY[severity]})`],
    ['strict', ambiguity.strict],
    ['lenient', ambiguity.lenient],
  ];
  const facts = [
    ...(readings.length === 0 ? [] : [`- could be taken as: ${readings.join(' / ')}`]),
    `- written in: ${evidence.map(renderPlace).join('; ')}`,
    ...(rules.length === 0 ? [] : [`- read by: ${rules.map((rule) => `[${rule}](rules/${rule}.md)`).join(', ')}`]),
  ];
  return [`### ${id}`, issue, table(['reading', 'what it does'], rows), facts.join('\n')].join('\n\n');
}

/** The ledger as a page: what the documents leave open, and what each reading makes of it. */
export function renderAmbiguities({ ambiguities }: Catalogue): string {
  const sorted = ambiguities.toSorted(byNumber);
  const differing = sorted.filter(changesVerdicts);
  const same = sorted.filter((ambiguity) => !changesVerdicts(ambiguity));
  const contents = (entries: readonly Ambiguity[]): string =>
    table(
      ['', 'left open', 'default'],
      entries.map(({ id, issue, ...entry }) => [`[${id}](#${id.toLowerCase()})`, issue, entry.default]),
    );
  const parts = [
    '<!-- Generated from packages/rules/src/ambiguities by "npm run generate": do not edit. -->',
    '# Ambiguities',
    `The documents contradict themselves, or say nothing, in ${sorted.length} places. Nothing is read silently: each place is an entry here, and a finding that depends on one names it.`,
    'Three readings decide all entries at once: `default` is what we recommend, `strict` takes the narrower sense, `lenient` the wider one. `--reading strict` asks for another reading; the option `readings` of the packages sets single entries where a hospital is known to differ, such as `{ "AMB-15": "strict" }`. `--all-readings` says whether a verdict depends on any of them.',
    '## Where the readings differ',
    contents(differing),
    '## Where they agree',
    'One decision for every reading. It is here so that it can be found and questioned.',
    contents(same),
    '## Each entry',
    ...sorted.map(renderEntry),
  ];
  return `${parts.join('\n\n')}\n`;
}
