import type { ScenarioIndex } from '../scenario-index.ts';
import { fillWhenOpen, readEmbedded } from './embedded.ts';
import type { PageState } from './page-state.ts';
import { createScenarioDetail } from './scenario-detail.ts';

interface Row {
  readonly element: HTMLDetailsElement;
  readonly server: string;
  readonly outcome: string;
  readonly id: string;
  readonly text: string;
}

/** The list of all scenarios: shows those that are asked for, and fills each when it is opened. */
export class ScenarioList {
  readonly #rows: readonly Row[];
  readonly #index: ScenarioIndex;

  constructor(list: HTMLElement) {
    this.#rows = Array.from(list.querySelectorAll<HTMLDetailsElement>('details.scenario'), toRow);
    this.#index = (readEmbedded('index') ?? {}) as ScenarioIndex;
    fillWhenOpen(list, createScenarioDetail);
    list.addEventListener('keydown', (event) => this.#move(event));
  }

  /** The requirements that some row decided. */
  get requirements(): string[] {
    return Object.keys(this.#index).filter((id) => (this.#index[id]?.rows.length ?? 0) > 0);
  }

  /** What a requirement says, and where it is written. */
  describe(requirement: string): string {
    const { statement = '', source = '' } = this.#index[requirement] ?? {};
    return [requirement, statement, source].filter((part) => part !== '').join(' · ');
  }

  /** Gives how many rows are shown, of how many. */
  show({ query, outcome, server, requirement }: PageState): { shown: number; total: number } {
    const words = query.toLowerCase().split(/\s+/);
    const chosen = requirement === '' ? undefined : new Set(this.#index[requirement]?.rows);
    let shown = 0;
    for (const [index, row] of this.#rows.entries()) {
      const isShown =
        (outcome === '' || row.outcome === outcome) &&
        (server === '' || row.server === server) &&
        (chosen === undefined || chosen.has(index)) &&
        words.every((word) => row.text.includes(word));
      if (row.element.hidden === isShown) row.element.hidden = !isShown;
      if (isShown) shown += 1;
    }
    return { shown, total: this.#rows.length };
  }

  /** Opens a scenario and goes there. */
  open(name: string): void {
    const row = this.#rows.find(({ server, id }) => `${server}/${id}` === name);
    if (row === undefined) return;
    row.element.hidden = false;
    row.element.open = true;
    row.element.scrollIntoView({ block: 'start' });
    row.element.querySelector('summary')?.focus({ preventScroll: true });
  }

  focusFirst(): void {
    this.#rows
      .find(({ element }) => !element.hidden)
      ?.element.querySelector('summary')
      ?.focus();
  }

  #move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !(event.target instanceof HTMLElement) || event.target.tagName !== 'SUMMARY') return;
    const shown = this.#rows.filter(({ element }) => !element.hidden);
    const at = shown.findIndex(({ element }) => element === event.target);
    const current = at === -1 ? shown.findIndex(({ element }) => element.contains(event.target as Node)) : at;
    shown[current + step]?.element.querySelector('summary')?.focus();
    event.preventDefault();
  }
}

function toRow(element: HTMLDetailsElement): Row {
  const summary = element.querySelector('summary');
  return {
    element,
    server: element.dataset['server'] ?? '',
    outcome: element.dataset['outcome'] ?? '',
    id: element.querySelector('.id')?.textContent ?? '',
    text: (summary?.textContent ?? '').toLowerCase(),
  };
}
