import type { ScenarioRecord } from '../scenario-record.ts';
import { type Child, createElement } from './create-element.ts';

/** What the page carries under that name; `undefined` when it carries nothing. */
export function readEmbedded(name: string): unknown {
  const text = document.querySelector(`script#${name}`)?.textContent;
  return text === undefined || text === null ? undefined : JSON.parse(text);
}

/** Fills each part inside `parent` that has a record, once, when it is first opened. */
export function fillWhenOpen(
  parent: HTMLElement,
  create: (record: ScenarioRecord, part: HTMLDetailsElement) => Child,
): void {
  parent.addEventListener(
    'toggle',
    ({ target: part }) => {
      if (!(part instanceof HTMLDetailsElement) || !part.open) return;
      const detail = part.querySelector(':scope > .detail');
      const name = part.dataset['record'];
      if (detail === null || detail.hasChildNodes() || name === undefined) return;
      detail.append(createElement('div', {}, create(readEmbedded(name) as ScenarioRecord, part)));
    },
    true,
  );
}
