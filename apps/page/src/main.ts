import { BASE_PAYLOADS, basePayload, type BasePayload } from '@countercheck/rules';
import { createElement, fill } from './create-element.ts';
import { DayView } from './day/day-view.ts';
import { findElement } from './find-element.ts';
import { PayloadView } from './payload/payload-view.ts';
import { recognize } from './recognize.ts';
import { SettingsForm } from './settings-form.ts';

declare const VERSION: string;

const LARGEST_PAYLOAD_BYTES = 2_000_000;

/** The page: what is given is shown as one payload or as a day's transactions. */
class Page {
  readonly #result = findElement('result', HTMLElement);
  readonly #message = findElement('message', HTMLElement);
  readonly #settings = new SettingsForm(
    () => this.#judgeAgain(),
    (message) => this.#fail(message),
  );
  #payload: PayloadView | undefined;
  #day: DayView | undefined;
  #given: { readonly file: Blob; readonly name: string } | undefined;

  /** Takes a file that was chosen, dropped or pasted. */
  async take(file: Blob, name: string): Promise<void> {
    fill(this.#message);
    try {
      if ((await recognize(file, name)) === 'lines') this.#showDay(file, name);
      else if (file.size > LARGEST_PAYLOAD_BYTES)
        this.#fail(`${name} is too large for one payload: name a file with one payload a line .ndjson.`);
      else this.showPayload(await file.text(), name);
    } catch {
      this.#fail(`${name} cannot be read: choose a file, not a folder.`);
    }
  }

  showPayload(text: string, name: string, keepDay = false): void {
    if (!keepDay) this.#close();
    this.#payload = new PayloadView(text, {
      name,
      version: VERSION,
      settings: () => this.#settings.settings,
      learn: (tenant) => this.#settings.learn(tenant),
      now: () => new Date().getTime(),
      randomId,
    });
    const back = this.#day && createBack(() => this.#back());
    fill(this.#result, back, this.#payload.element);
    if (back) this.#result.scrollIntoView();
  }

  #showDay(file: Blob, name: string): void {
    this.#close();
    this.#given = { file, name };
    this.#day = new DayView({
      file,
      name,
      settings: this.#settings.settings,
      open: (place, text) => this.showPayload(text, place, true),
      fail: (message) => this.#fail(message),
      now: () => new Date().getTime(),
      randomId,
    });
    fill(this.#result, this.#day.element);
  }

  #back(): void {
    this.#payload = undefined;
    if (this.#day) fill(this.#result, this.#day.element);
  }

  #close(): void {
    this.#day?.end();
    this.#day = undefined;
    this.#given = undefined;
    this.#payload = undefined;
  }

  #judgeAgain(): void {
    fill(this.#message);
    if (this.#payload !== undefined) this.#payload.judge();
    else if (this.#given !== undefined) this.#showDay(this.#given.file, this.#given.name);
  }

  #fail(message: string): void {
    fill(this.#message, createElement('p', { class: 'caveat' }, message));
  }
}

function createBack(act: () => void): HTMLElement {
  const back = createElement('button', { type: 'button', id: 'back' }, '← All lines');
  back.addEventListener('click', act);
  return back;
}

function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function exampleText(name: BasePayload): string {
  return JSON.stringify(basePayload(name).resource, null, 2);
}

const page = new Page();
const file = findElement('file', HTMLInputElement);
file.addEventListener('change', () => {
  const [chosen] = file.files ?? [];
  if (chosen !== undefined) void page.take(chosen, chosen.name);
  file.value = '';
});
const showDropping = (isDropping: boolean): void => {
  document.body.classList.toggle('dropping', isDropping);
};
addEventListener('dragover', (event) => {
  event.preventDefault();
  showDropping(true);
});
addEventListener('dragleave', () => showDropping(false));
addEventListener('drop', (event) => {
  event.preventDefault();
  showDropping(false);
  const [dropped] = event.dataTransfer?.files ?? [];
  if (dropped !== undefined) void page.take(dropped, dropped.name);
});
addEventListener('paste', (event) => {
  const { target, clipboardData } = event;
  if (target instanceof HTMLInputElement || (target instanceof HTMLTextAreaElement && target.value !== '')) return;
  const [pasted] = clipboardData?.files ?? [];
  const text = clipboardData?.getData('text/plain') ?? '';
  if (pasted === undefined && text === '') return;
  event.preventDefault();
  void page.take(pasted ?? new Blob([text]), pasted?.name ?? 'pasted');
});
const example = findElement('example', HTMLSelectElement);
example.append(
  createElement('option', { value: '' }, 'an example …'),
  createElement('option', { value: 'empty' }, 'an empty text, to paste into'),
  ...BASE_PAYLOADS.map((name) => createElement('option', { value: name }, name.replaceAll('-', ' '))),
);
example.addEventListener('change', () => {
  const name = BASE_PAYLOADS.find((known) => known === example.value);
  if (example.value !== '')
    page.showPayload(
      name === undefined ? '' : exampleText(name),
      name === undefined ? 'pasted' : `example: ${name.replaceAll('-', ' ')}`,
    );
  example.value = '';
});
fill(findElement('version', HTMLElement), `Countercheck ${VERSION}.`);
