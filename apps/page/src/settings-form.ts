import { loadTenantContext } from '@countercheck/conformance/payloads';
import {
  AMBIGUITIES,
  type Ambiguity,
  type AmbiguityId,
  BATCH_RULES,
  PAYLOAD_RULES,
  type Reading,
  type TenantContext,
  UsageError,
} from '@countercheck/rules';
import { createButton, createElement, fill } from './create-element.ts';
import { findElement } from './find-element.ts';
import type { Settings } from './settings.ts';

const NO_TENANT = 'none: what only the hospital knows is not judged';
const READINGS: readonly Reading[] = ['default', 'strict', 'lenient'];
const LARGEST_TENANT_BYTES = 10_000_000;

/** What is chosen on the page. */
export class SettingsForm {
  readonly #changed: () => void;
  readonly #fail: (message: string) => void;
  readonly #readings = new Map<AmbiguityId, Reading>();
  #reading: Reading = 'default';
  #tenant: Settings['tenant'];

  constructor(changed: () => void, fail: (message: string) => void) {
    this.#changed = changed;
    this.#fail = fail;
    const reading = findElement('reading', HTMLSelectElement);
    reading.addEventListener('change', () => {
      this.#reading = READINGS.find((known) => known === reading.value) ?? 'default';
      changed();
    });
    const file = findElement('tenant', HTMLInputElement);
    file.addEventListener('change', () => {
      const [chosen] = file.files ?? [];
      if (chosen !== undefined) void this.#readTenant(chosen);
      file.value = '';
    });
    findElement('tenant-remove', HTMLButtonElement).addEventListener('click', () => this.#setTenant(undefined));
    this.#offerReadings();
  }

  get settings(): Settings {
    return {
      reading: this.#reading,
      readings: Object.fromEntries(this.#readings),
      ...(this.#tenant && { tenant: this.#tenant }),
    };
  }

  /** Takes over what an example knows of a hospital. */
  learn(context: TenantContext): void {
    this.#setTenant({ name: 'that of the example', context });
  }

  async #readTenant(file: File): Promise<void> {
    if (file.size > LARGEST_TENANT_BYTES) {
      this.#fail(`${file.name} is too large for a tenant file: give the YAML or JSON that names aliases and accounts.`);
      return;
    }
    const text = await file.text();
    try {
      this.#setTenant({ name: file.name, context: await loadTenantContext(text, file.name) });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      this.#fail(error.message);
    }
  }

  #setTenant(tenant: Settings['tenant']): void {
    this.#tenant = tenant;
    fill(findElement('tenant-name', HTMLElement), tenant?.name ?? NO_TENANT);
    findElement('tenant-remove', HTMLButtonElement).hidden = tenant === undefined;
    this.#changed();
  }

  #offerReadings(): void {
    const panel = findElement('ambiguities', HTMLDetailsElement);
    panel.addEventListener('toggle', () => {
      const list = panel.querySelector('div');
      if (list === null || list.hasChildNodes()) return;
      list.append(...AMBIGUITIES.filter(isOfPayloads).map(({ id, issue }) => this.#createChoice(id, issue)));
      list.append(createButton('All as chosen above', () => this.#clear(list)));
    });
  }

  #createChoice(id: AmbiguityId, issue: string): HTMLElement {
    const choice = createElement(
      'select',
      {},
      createElement('option', { value: '' }, 'as above'),
      READINGS.map((reading) => createElement('option', { value: reading }, reading)),
    );
    choice.addEventListener('change', () => {
      const reading = READINGS.find((known) => known === choice.value);
      if (reading === undefined) this.#readings.delete(id);
      else this.#readings.set(id, reading);
      this.#changed();
    });
    return createElement('label', {}, choice, ` ${id} ${issue}`);
  }

  #clear(list: Element): void {
    for (const choice of list.querySelectorAll('select')) choice.value = '';
    this.#readings.clear();
    this.#changed();
  }
}

/** Whether it decides anything that the page judges. */
function isOfPayloads({ rules }: Ambiguity): boolean {
  return rules.some((rule) => [...PAYLOAD_RULES, ...BATCH_RULES].some(({ id }) => id === rule));
}
