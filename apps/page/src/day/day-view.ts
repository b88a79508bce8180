import { type JudgedPayload, placeOf } from '@countercheck/conformance/payloads';
import { moneyText } from '@countercheck/conformance/reporters';
import { REQUIREMENTS } from '@countercheck/rules';
import { createButton, createElement, fill } from '../create-element.ts';
import { download } from '../download.ts';
import type { Settings } from '../settings.ts';
import { counted, FATES, written } from '../wording.ts';
import { DayWorker } from './day-worker.ts';
import type { Answer, Day, RuleGroup } from './messages.ts';

const LINES_AT_ONCE = 50;

/** What a view of a file with a payload a line is told. */
export interface DayViewOptions {
  readonly file: Blob;
  readonly name: string;
  readonly settings: Settings;
  open(name: string, text: string): void;
  fail(message: string): void;
  now(): number;
  randomId(): string;
}

/** A day's transactions: the verdict, the money, and what was found, rule by rule. */
export class DayView {
  readonly element: HTMLElement = createElement('div', { class: 'day' });
  readonly #options: DayViewOptions;
  readonly #worker: DayWorker;
  readonly #startedAt: number;
  readonly #bar = createElement('progress', { max: '1', value: '0', 'aria-label': 'Judged so far' });
  readonly #count = createElement('span', { role: 'status' }, 'reading …');

  constructor(options: DayViewOptions) {
    this.#options = options;
    this.#startedAt = options.now();
    this.#worker = new DayWorker((answer) => this.#hear(answer));
    fill(
      this.element,
      createElement(
        'div',
        { class: 'progress' },
        this.#bar,
        this.#count,
        createButton('Cancel', () => {
          this.end();
          fill(
            this.element,
            createElement('p', { class: 'caveat' }, `${options.name}: cancelled, nothing was judged.`),
          );
        }),
      ),
    );
    this.#worker.ask({ ask: 'judge', file: options.file, name: options.name, settings: options.settings });
  }

  /** Ends the worker. */
  end(): void {
    this.#worker.end();
  }

  #hear(answer: Answer): void {
    switch (answer.tell) {
      case 'progress':
        this.#bar.value = answer.share;
        fill(this.#count, `${counted(answer.lines, 'payload')} judged`);
        return;
      case 'judged':
        this.#show(answer.day);
        return;
      case 'lines':
        this.#showLines(answer.rule, answer.lines, answer.total);
        return;
      case 'text':
        this.#options.open(placeOf(this.#options.name, answer.line), answer.text);
        return;
      case 'file':
        download(answer.name, answer.content);
        return;
      case 'failed':
        this.end();
        fill(this.element);
        this.#options.fail(`${this.#options.name}: ${answer.message}`);
    }
  }

  #show(day: Day): void {
    const { judged, fates, groups, name, durationMillis } = day;
    const isFine = fates.refused + fates.duplicate === 0;
    if (judged === 0) {
      fill(
        this.element,
        createElement('p', { class: 'caveat' }, `${name}: no payload in it; give one JSON text a line.`),
      );
      return;
    }
    fill(
      this.element,
      createElement(
        'div',
        { class: `day-verdict ${isFine ? 'pass' : 'fail'}` },
        createElement('h2', {}, sentenceOf(day)),
        createMoney(day),
        createElement(
          'p',
          { class: 'tools' },
          createButton('Save as CSV', () => this.#worker.ask({ ask: 'csv' })),
          createButton('Save the report', () =>
            this.#worker.ask({ ask: 'report', startedAt: this.#startedAt, runId: this.#options.randomId() }),
          ),
          createElement('span', { class: 'note' }, `${name}, judged in ${(durationMillis / 1000).toFixed(1)} s`),
        ),
      ),
      groups.length === 0 ? undefined : createElement('h2', {}, `By rule: ${counted(groups.length, 'rule')}`),
      groups.map((group) => this.#createGroup(group)),
    );
  }

  #createGroup({ rule, severity, payloads, amounts }: RuleGroup): HTMLElement {
    const requirement = REQUIREMENTS.find(({ id }) => id === rule);
    const lines = createElement('div', { class: 'lines' });
    const group = createElement(
      'details',
      { class: `group ${severity}`, 'data-rule': rule },
      createElement(
        'summary',
        {},
        createElement('span', { class: `badge ${severity}` }, severity),
        createElement('code', {}, rule),
        createElement('span', { class: 'amounts' }, amounts.map(moneyText).join(' · ')),
        createElement('b', {}, counted(payloads, 'payload')),
        createElement('span', { class: 'statement' }, requirement?.statement),
      ),
      lines,
    );
    group.addEventListener('toggle', () => {
      if (group.open && !lines.hasChildNodes()) this.#worker.ask({ ask: 'lines', rule, from: 0, count: LINES_AT_ONCE });
    });
    return group;
  }

  #showLines(rule: string, payloads: readonly JudgedPayload[], total: number): void {
    const lines = this.element.querySelector(`.group[data-rule="${CSS.escape(rule)}"] .lines`);
    if (lines === null) return;
    lines.querySelector('.more')?.remove();
    const table = lines.querySelector('tbody') ?? createLineTable(lines);
    for (const payload of payloads) table.append(this.#createLine(rule, payload));
    const shown = table.childElementCount;
    if (shown < total) {
      const more = createButton(
        `${written(Math.min(LINES_AT_ONCE, total - shown))} more of ${written(total)}`,
        () => this.#worker.ask({ ask: 'lines', rule, from: shown, count: LINES_AT_ONCE }),
        { class: 'more' },
      );
      lines.append(more);
    }
  }

  #createLine(rule: string, { line = 1, money, findings }: JudgedPayload): HTMLElement {
    const own = findings.filter((finding) => finding.rule === rule);
    const others = new Set(findings.filter((finding) => finding.rule !== rule).map((finding) => finding.rule));
    return createElement(
      'tr',
      {},
      createElement(
        'td',
        {},
        createButton(`line ${written(line)}`, () => this.#worker.ask({ ask: 'text', line }), { class: 'link' }),
      ),
      createElement('td', { class: 'amount' }, money === undefined ? '' : moneyText(money)),
      createElement(
        'td',
        {},
        own.map(({ message }) => createElement('p', {}, message)),
        others.size === 0 ? undefined : createElement('p', { class: 'note' }, `also ${[...others].join(', ')}`),
      ),
    );
  }
}

function createLineTable(lines: Element): HTMLElement {
  const body = createElement('tbody');
  const names = ['where', 'amount', 'what'].map((name) => createElement('th', { scope: 'col' }, name));
  lines.append(createElement('table', {}, createElement('thead', {}, createElement('tr', {}, names)), body));
  return body;
}

function sentenceOf({ judged, fates: { refused, duplicate, accepted } }: Day): string {
  if (refused + duplicate === 0) return `${counted(judged, 'transaction')}: all would be accepted.`;
  const parts = [
    refused > 0 && `${written(refused)} would be refused`,
    duplicate > 0 && `${written(duplicate)} ${duplicate === 1 ? 'is' : 'are'} there twice`,
    `${written(accepted)} would be accepted`,
  ].filter((part) => part !== false);
  return `${counted(judged, 'transaction')}: ${parts.join(', ')}.`;
}

function createMoney({ totals, withoutAmount }: Day): HTMLElement {
  return createElement(
    'table',
    { class: 'totals' },
    createElement('caption', { class: 'unseen' }, 'Money by verdict and currency'),
    createElement(
      'tbody',
      {},
      totals.map(({ fate, currency, amount, transactions }) =>
        createElement(
          'tr',
          { class: fate },
          createElement('th', { scope: 'row' }, FATES[fate]),
          createElement('td', { class: 'amount' }, moneyText({ currency, amount })),
          createElement('td', {}, counted(transactions, 'transaction')),
        ),
      ),
      withoutAmount === 0
        ? undefined
        : createElement(
            'tr',
            {},
            createElement('th', { scope: 'row' }, 'no readable amount'),
            createElement('td', { class: 'amount' }, '?'),
            createElement('td', {}, counted(withoutAmount, 'transaction')),
          ),
    ),
  );
}
