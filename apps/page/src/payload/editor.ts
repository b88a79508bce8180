import { tokenizeJson, visible } from '@countercheck/conformance/reporters';
import type { Finding } from '@countercheck/rules';
import { createElement, fill } from '../create-element.ts';

const MOST_COLOURED = 200_000;
const LINE_HEIGHT_REM = 1.35;

/** A payload that can be edited, in colours, with its lines numbered and those with a finding marked. */
export class Editor {
  readonly element: HTMLElement;
  readonly #field: HTMLTextAreaElement;
  readonly #colours: HTMLElement;
  readonly #gutter: HTMLElement;
  #marks = new Map<number, string>();

  constructor(changed: () => void) {
    this.#field = createElement('textarea', {
      'aria-label': 'Payload as JSON',
      spellcheck: 'false',
      autocomplete: 'off',
      autocapitalize: 'off',
      wrap: 'off',
    });
    this.#colours = createElement('pre', { 'aria-hidden': 'true' });
    this.#gutter = createElement('div', { class: 'gutter', 'aria-hidden': 'true' });
    this.element = createElement(
      'div',
      { class: 'editor' },
      this.#gutter,
      createElement('div', { class: 'layers' }, this.#colours, this.#field),
    );
    this.#field.addEventListener('input', () => {
      this.#paint();
      changed();
    });
  }

  get text(): string {
    return this.#field.value;
  }

  set text(text: string) {
    this.#field.value = text;
    this.#paint();
  }

  /** Marks the lines where something was found. */
  mark(findings: readonly Finding[]): void {
    this.#marks = new Map();
    for (const { line, severity } of findings)
      if (line !== undefined && this.#marks.get(line) !== 'error') this.#marks.set(line, severity);
    this.#number();
  }

  goTo(line: number, column = 1): void {
    const lines = this.text.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    const width = (lines[line - 1]?.length ?? 0) - column + 1;
    this.#field.focus({ preventScroll: true });
    this.#field.setSelectionRange(start + column - 1, start + column - 1 + Math.max(width, 0));
    const height = LINE_HEIGHT_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    this.element.scrollTo({ top: Math.max(0, (line - 4) * height), left: 0 });
    this.element.scrollIntoView({ block: 'nearest' });
  }

  #paint(): void {
    const text = this.text;
    if (text.length > MOST_COLOURED) fill(this.#colours, `${text}\n`);
    else {
      const pieces = tokenizeJson(text).map(({ kind, text: piece }) =>
        kind === 'space' || kind === 'mark' || kind === 'other'
          ? piece
          : createElement('span', { class: `json-${kind}` }, piece),
      );
      fill(this.#colours, pieces, '\n');
    }
    this.#number();
  }

  #number(): void {
    const count = visible(this.text).split('\n').length;
    fill(
      this.#gutter,
      Array.from({ length: Math.min(count, 20_000) }, (_, index) => {
        const severity = this.#marks.get(index + 1);
        return createElement('div', severity === undefined ? {} : { class: severity }, String(index + 1));
      }),
    );
  }
}
