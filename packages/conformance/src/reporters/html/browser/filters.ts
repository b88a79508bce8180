import { createElement } from './create-element.ts';
import { copy } from './copy-button.ts';
import { type PageState, readState, writeState } from './page-state.ts';
import type { ScenarioList } from './scenario-list.ts';

const FILTERS = ['query', 'outcome', 'server', 'requirement'] as const;
const NUMBER = new Intl.NumberFormat('en-US');

/** Keeps the filters, the list and the fragment of the address at one. */
export class Filters {
  readonly #list: ScenarioList;
  readonly #fields: ReadonlyMap<string, HTMLInputElement | HTMLSelectElement>;
  #state: PageState = { query: '', outcome: '', server: '', requirement: '', open: '' };

  constructor(list: ScenarioList) {
    this.#list = list;
    const fields = FILTERS.flatMap((name) => {
      const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(`#filters #${name}`);
      return field === null ? [] : [[name, field] as const];
    });
    this.#fields = new Map(fields);
    this.#fields
      .get('requirement')
      ?.append(...list.requirements.map((id) => createElement('option', { value: id }, id)));
    for (const [name, field] of fields)
      field.addEventListener('input', () => this.choose({ [name]: field.value, open: '' }));
    for (const button of document.querySelectorAll<HTMLElement>('button[data-outcome]')) {
      button.addEventListener('click', () => {
        const outcome = button.dataset['outcome'] ?? '';
        this.choose({ outcome: this.#state.outcome === outcome ? '' : outcome, open: '' });
        document.querySelector('#scenarios')?.scrollIntoView();
      });
    }
    document.querySelector('#clear')?.addEventListener('click', () => this.clear());
    const link = document.querySelector<HTMLElement>('#copy-link');
    link?.addEventListener('click', () => void copy(location.href, link, 'Copy link'));
    addEventListener('hashchange', () => this.follow());
  }

  /** Does what the address says. */
  follow(): void {
    const state = readState(location.hash);
    if (state === undefined) return;
    this.#show(state);
    if (state.open !== '') this.#list.open(state.open);
    else if (location.hash !== '') document.querySelector('#scenarios')?.scrollIntoView();
  }

  choose(changes: Partial<PageState>): void {
    const state = { ...this.#state, ...changes };
    history.replaceState(null, '', writeState(state));
    this.#show(state);
  }

  clear(): void {
    this.choose({ query: '', outcome: '', server: '', requirement: '', open: '' });
  }

  #show(state: PageState): void {
    this.#state = state;
    for (const [name, field] of this.#fields) {
      const value = state[name as keyof PageState];
      if (field.value !== value) field.value = value;
    }
    for (const button of document.querySelectorAll<HTMLElement>('button[data-outcome]'))
      button.setAttribute('aria-pressed', String(button.dataset['outcome'] === state.outcome));
    const about = document.querySelector<HTMLElement>('#about-requirement');
    if (about) {
      about.hidden = state.requirement === '';
      about.textContent = this.#list.describe(state.requirement);
    }
    const { shown, total } = this.#list.show(state);
    const status = document.querySelector('#shown');
    if (status)
      status.textContent =
        shown === total
          ? `All ${NUMBER.format(total)} shown`
          : `${NUMBER.format(shown)} of ${NUMBER.format(total)} shown`;
  }
}
