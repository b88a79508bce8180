import { type Finding, REQUIREMENTS } from '@countercheck/rules';
import { createButton, createElement } from '../create-element.ts';
import { placeName } from './place-name.ts';
import type { TriedBorder } from './try-border.ts';

/** What can be done about a finding on the page. */
export interface FindingActions {
  goTo(finding: Finding): void;
  /** Ways in which the rule holds. */
  mends(rule: string): readonly TriedBorder[];
  take(border: TriedBorder): void;
}

/** What is wrong, where that is written, and what to do. */
export function createFindingCard(finding: Finding, actions: FindingActions): HTMLElement {
  const { rule, severity, message, remedy, ambiguity, path } = finding;
  const source = REQUIREMENTS.find(({ id }) => id === rule)?.source;
  return createElement(
    'li',
    { class: `finding ${severity}` },
    createElement(
      'h3',
      {},
      createElement('span', { class: `badge ${severity}` }, severity),
      ' ',
      createElement('code', {}, rule),
    ),
    createElement('p', { class: 'message' }, message),
    createElement('p', {}, createElement('b', {}, 'Do: '), remedy),
    createElement(
      'p',
      { class: 'note' },
      finding.line === undefined
        ? path
        : createButton(placeName(finding), () => actions.goTo(finding), { class: 'link', title: path }),
      source === undefined ? undefined : ` · ${source.document}, ${source.section} (${source.basis})`,
      ambiguity === undefined ? undefined : ` · ${ambiguity} decides how this is read`,
    ),
    createMends(rule, actions),
  );
}

/** Filled when it is opened: each way is tried on the payload first. */
function createMends(rule: string, actions: FindingActions): HTMLElement {
  const list = createElement('div', { class: 'mends' });
  const mends = createElement('details', {}, createElement('summary', {}, 'Make it hold'), list);
  mends.addEventListener('toggle', () => {
    if (!mends.open || list.hasChildNodes()) return;
    const ways = actions.mends(rule);
    list.append(
      ...ways.map((way) =>
        createButton(way.of === 'payload' ? way.name : `${way.name} (an example)`, () => actions.take(way)),
      ),
    );
    if (ways.length === 0)
      list.append(createElement('p', { class: 'note' }, 'No example shows it: follow the remedy.'));
  });
  return mends;
}
