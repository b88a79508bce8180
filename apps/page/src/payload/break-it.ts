import { PAYLOAD_RULES } from '@countercheck/rules';
import { createButton, createElement, fill } from '../create-element.ts';
import type { TriedBorder } from './try-border.ts';

/** A choice of rules and, for each, of ways to break it just so. */
export function createBreakIt(
  breaks: (rule: string) => readonly TriedBorder[],
  take: (border: TriedBorder) => void,
): HTMLElement {
  const ways = createElement('div', { class: 'mends' });
  const statement = createElement('p', { class: 'note' });
  const choice = createElement(
    'select',
    { 'aria-label': 'Rule to break' },
    createElement('option', { value: '' }, 'choose a rule …'),
    PAYLOAD_RULES.filter(({ borders }) => borders.some(({ fails }) => fails !== undefined))
      .map(({ id }) => id)
      .toSorted()
      .map((id) => createElement('option', { value: id }, id)),
  );
  choice.addEventListener('change', () => {
    fill(statement, PAYLOAD_RULES.find(({ id }) => id === choice.value)?.statement);
    fill(
      ways,
      breaks(choice.value).map((way) =>
        createButton(way.of === 'payload' ? way.name : `${way.name} (an example)`, () => take(way)),
      ),
    );
  });
  return createElement(
    'details',
    { class: 'break-it' },
    createElement('summary', {}, 'Break it, to see what would be said'),
    choice,
    statement,
    ways,
  );
}
