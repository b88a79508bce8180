import { createRedactor } from '../evidence/redactor.ts';
import { isEnough } from './change-level.ts';
import type { Flip, RulesDiff } from './diff-rules.ts';
import { type FlipGroup, groupFlips } from './group-flips.ts';

/** How `countercheck rules diff` prints. */
export const RULES_DIFF_FORMATS = ['pretty', 'json', 'markdown'] as const;
export type RulesDiffFormat = (typeof RULES_DIFF_FORMATS)[number];

const MOST_NAMES = 5;

export function renderRulesDiff(diff: RulesDiff, format: RulesDiffFormat): string {
  if (format === 'json') return `${JSON.stringify(toJson(diff), null, 2)}\n`;
  return format === 'markdown' ? renderMarkdown(diff) : renderPretty(diff);
}

function renderPretty(diff: RulesDiff): string {
  const { from, to, samples, flips } = diff;
  const groups = groupFlips(flips).flatMap((group) => [
    '',
    `${group.change}: ${counted(group)} (${group.readings.join(', ')})`,
    ...group.rules.map((rule) => `  ${rule}`),
    ...namesOf(group).map((name) => `    ${name}`),
  ]);
  return [
    `${from} -> ${to}: ${samples} samples, each judged in every reading.`,
    ...groups,
    '',
    ...conclude(diff),
    '',
  ].join('\n');
}

/** A section of a changelog. */
function renderMarkdown(diff: RulesDiff): string {
  const groups = groupFlips(diff.flips).map(
    (group) =>
      `- ${group.change}: ${counted(group)} (${group.readings.join(', ')}). ${group.rules.map((rule) => `\`${rule}\``).join(', ')}${group.rules.length > 0 ? ': ' : ''}${namesOf(group).join('; ')}`,
  );
  const list = groups.length === 0 ? [] : [...groups, ''];
  return [`### What is judged otherwise than in ${diff.from}`, '', ...list, ...conclude(diff), ''].join('\n');
}

function conclude({ from, level, added, removed, flips }: RulesDiff): string[] {
  const list = (what: string, ids: readonly string[]): string[] =>
    ids.length === 0 ? [] : [`${what}: ${ids.join(', ')}.`];
  const flipped = new Set(flips.filter(isVerdict).map(({ sample }) => sample.name)).size;
  const others = new Set(flips.map(({ sample }) => sample.name)).size - flipped;
  return [
    ...list('New ids', added),
    ...list('Ids that are gone', removed),
    level === 'none'
      ? 'No verdict, finding or word differs.'
      : `${flipped} flipped from accepted to refused or back, ${others} differ otherwise: a ${level} change${
          level === 'major' && isEnough('minor', level, from) ? ', released as minor before 1.0.0' : ''
        }.`,
  ];
}

/** Whether somebody is refused now who was accepted, or the other way round. */
export function isVerdict({ change }: Flip): boolean {
  return change === 'accepted, now refused' || change === 'refused, now accepted';
}

function counted({ samples }: FlipGroup): string {
  return samples.length === 1 ? '1 sample' : `${samples.length} samples`;
}

function namesOf({ samples }: FlipGroup): string[] {
  const rest = samples.length - MOST_NAMES;
  return rest > 0 ? [...samples.slice(0, MOST_NAMES), `and ${rest} more`] : [...samples];
}

function toJson({ flips, ...diff }: RulesDiff): unknown {
  const redactor = createRedactor({ key: 'rules-diff' });
  return { ...diff, flips: flips.map(({ sample, ...flip }) => ({ ...redactor.deep(sampleOf(sample)), ...flip })) };
}

function sampleOf({ name, ...sample }: Flip['sample']): object {
  if (!('body' in sample)) return { name, ...sample };
  const { body } = sample;
  return { name, ...sample, body: typeof body === 'string' ? body : Buffer.from(body).toString('base64') };
}
