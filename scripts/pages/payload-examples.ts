import type * as rulesPackage from '../../packages/rules/src/index.ts';
import type { Finding, MutableJson, PayloadBorder } from '../../packages/rules/src/index.ts';
import type { CataloguedRule } from '../catalogue.ts';
import { renderDiff } from './line-diff.ts';
import { fenced } from './words.ts';

type Rules = typeof rulesPackage;

/** How much of a text is shown on both sides of a change within a line. */
const AROUND = 40;

function visible(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u00a0\u200b-\u200f\u2028\u2029\ufeff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** The one place at which two texts of a line differ. */
function renderTextChange(before: string, after: string): string {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const excerpt = (text: string): string => {
    const from = Math.max(0, start - AROUND);
    const to = Math.min(text.length, Math.max(start, text.length - end) + AROUND);
    const shown = text.slice(from, to);
    const kept = shown.length > 4 * AROUND ? `${shown.slice(0, 2 * AROUND)}…${shown.slice(-2 * AROUND)}` : shown;
    return `${from > 0 ? '…' : ''}${visible(kept)}${to < text.length ? '…' : ''}`;
  };
  return `- ${excerpt(before)}\n+ ${excerpt(after)}`;
}

function pretty(value: MutableJson): string {
  return visible(JSON.stringify(value, undefined, 2)).replaceAll('\\u000a', '\n');
}

function renderChange(rules: Rules, border: PayloadBorder): string {
  const base = rules.basePayload(border.of).resource;
  const draft = rules.basePayload(border.of);
  border.edit?.(draft);
  const parts: string[] = [];
  if (border.tenant !== undefined) parts.push(`Known of the hospital: \`${JSON.stringify(border.tenant)}\``);
  if (border.text !== undefined) {
    const body = JSON.stringify(draft.resource);
    parts.push(fenced('diff', renderTextChange(body, border.text(body))));
  } else if (pretty(base) === pretty(draft.resource)) {
    parts.push('The payload stays as it is.');
  } else {
    parts.push(fenced('diff', renderDiff(pretty(base), pretty(draft.resource))));
  }
  return parts.join('\n\n');
}

function findingsOf(rules: Rules, border: PayloadBorder): readonly Finding[] {
  const draft = rules.basePayload(border.of);
  border.edit?.(draft);
  const validator = rules.createValidator({
    reading: border.reading ?? 'default',
    ...(border.tenant && { tenant: border.tenant }),
  });
  if (border.text === undefined) return validator.validate(draft.resource).findings;
  return validator.validateText(border.text(JSON.stringify(draft.resource))).findings;
}

function renderBorder(rules: Rules, id: string, border: PayloadBorder): string {
  const reading = border.reading === undefined ? '' : `, ${border.reading} reading`;
  const origin = `[\`${border.of}\`](valid-payloads.md#${border.of})${reading}`;
  const findings = findingsOf(rules, border)
    .filter(({ rule }) => rule === id)
    .map(
      ({ severity, pointer, message }) =>
        `- ${severity} at \`${pointer === '' ? '(the body)' : visible(pointer)}\`: ${message}`,
    );
  const others = (border.alsoBreaks ?? []).map((other) => `- and [${other}](${other}.md)`);
  const change = renderChange(rules, border);
  return [`**${border.fails ?? border.holds ?? ''}** (${origin})`, change, [...findings, ...others].join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The borders of a rule about payloads: what each edit does to a valid payload, and what is found then. */
export async function renderBorders({ id, borders = [] }: CataloguedRule): Promise<string> {
  const rules = await import('../../packages/rules/src/index.ts');
  const failing = borders.filter(({ fails }) => fails !== undefined);
  const holding = borders.filter(({ holds }) => holds !== undefined);
  return [
    '## What just fails',
    ...failing.map((border) => renderBorder(rules, id, border)),
    '## What just holds',
    ...holding.map((border) => renderBorder(rules, id, border)),
  ].join('\n\n');
}
