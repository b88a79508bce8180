import type { CataloguedRule } from '../catalogue.ts';
import { countDifferences, renderDiff } from './line-diff.ts';
import { readingThatFinds, renderVector, type Vector } from './vectors.ts';
import { fenced, table } from './words.ts';

interface Pair {
  readonly failing: Vector;
  readonly holding: Vector;
}

/** The failing and the holding vector that differ least, so that what decides stands out. */
function closestPair(failing: readonly Vector[], holding: readonly Vector[]): Pair | undefined {
  const pairs = failing.flatMap((fails) => holding.map((holds) => ({ failing: fails, holding: holds })));
  const distance = ({ failing, holding }: Pair): number =>
    countDifferences(renderVector(holding), renderVector(failing));
  const measured = pairs.map((pair) => ({ pair, distance: distance(pair) }));
  return measured.toSorted((a, b) => a.distance - b.distance)[0]?.pair;
}

function renderPlaces(vector: Vector, id: string): string {
  const reading = readingThatFinds(vector, id) ?? 'default';
  const places = vector.findings[reading].filter(({ rule }) => rule === id);
  const under = reading === 'default' ? '' : ` in the ${reading} reading`;
  return places
    .map(({ severity, path }) => `- ${severity} at \`${path === '' ? '(the whole)' : path}\`${under}`)
    .join('\n');
}

function renderPair({ failing, holding }: Pair, id: string): string {
  return [
    `- holds (\`-\`): ${holding.why}\n- fails (\`+\`): ${failing.why}`,
    fenced('diff', renderDiff(renderVector(holding), renderVector(failing))),
    renderPlaces(failing, id),
  ].join('\n\n');
}

/** What the vectors show of a rule that is not about a single payload. */
export function renderVectorExamples({ id }: CataloguedRule, vectors: readonly Vector[]): string {
  const about = vectors.filter((vector) => vector.about?.includes(id) || readingThatFinds(vector, id) !== undefined);
  const failing = about.filter((vector) => readingThatFinds(vector, id) !== undefined);
  const holding = about.filter((vector) => readingThatFinds(vector, id) === undefined);
  const pair = closestPair(failing, holding);
  const rows = [
    ...failing.map((vector) => ['fails', vector] as const),
    ...holding.map((vector) => ['holds', vector] as const),
  ];
  return [
    '## What fails and what holds',
    ...(pair === undefined ? [] : [renderPair(pair, id)]),
    'All vectors about it:',
    table(
      ['', 'vector', 'why'],
      rows.map(([side, { id, why }]) => [side, `\`${id}\``, why]),
    ),
  ].join('\n\n');
}
