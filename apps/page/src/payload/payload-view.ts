import {
  createPayloadReport,
  fateOf,
  type JudgedPayload,
  judgePayloads,
  Tally,
} from '@countercheck/conformance/payloads';
import { indentJson, moneyText, renderHtml } from '@countercheck/conformance/reporters';
import type { TenantContext } from '@countercheck/rules';
import { createButton, createElement, fill } from '../create-element.ts';
import { writeCsv } from '../day/write-csv.ts';
import { download } from '../download.ts';
import { optionsOf, type Settings } from '../settings.ts';
import { counted, FATES } from '../wording.ts';
import { createBreakIt } from './break-it.ts';
import { Editor } from './editor.ts';
import { createFindingCard } from './finding-card.ts';
import { tryBorders, type TriedBorder } from './try-border.ts';

const QUIET_MILLIS = 150;

/** What a view of one payload is told. */
export interface PayloadViewOptions {
  readonly name: string;
  readonly version: string;
  settings(): Settings;
  /** Something must be known of the hospital for a border to show. */
  learn(tenant: TenantContext): void;
  now(): number;
  randomId(): string;
}

/** One payload beside what is found in it, judged again whenever it changes. */
export class PayloadView {
  readonly element: HTMLElement;
  readonly #options: PayloadViewOptions;
  readonly #editor: Editor;
  readonly #verdict = createElement('div', { role: 'status', class: 'payload-verdict' });
  readonly #findings = createElement('ol', { class: 'findings' });
  #past: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #judged: JudgedPayload | undefined;
  #tally = new Tally();

  constructor(text: string, options: PayloadViewOptions) {
    this.#options = options;
    this.#editor = new Editor(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.judge(), QUIET_MILLIS);
    });
    const tools = createElement(
      'div',
      { class: 'tools' },
      createButton('Indent', () => this.#change(indentJson(this.#editor.text))),
      createButton('Undo', () => this.#undo(), { id: 'undo' }),
      createButton('Save as CSV', () => this.#saveCsv()),
      createButton('Save the report', () => this.#saveReport()),
    );
    this.element = createElement(
      'div',
      { class: 'payload' },
      this.#verdict,
      createElement(
        'div',
        { class: 'beside' },
        createElement('div', {}, tools, this.#editor.element),
        createElement(
          'div',
          {},
          this.#findings,
          createBreakIt(
            (rule) => tryBorders(rule, 'fails', this.#editor.text, optionsOf(options.settings())),
            (border) => this.#take(border),
          ),
        ),
      ),
    );
    this.#editor.text = text;
    this.judge();
  }

  judge(): void {
    const { name, settings } = this.#options;
    const [judged] = judgePayloads(
      [{ file: name, bytes: new TextEncoder().encode(this.#editor.text) }],
      optionsOf(settings()),
    );
    if (judged === undefined) return;
    this.#judged = judged;
    this.#tally = new Tally();
    this.#tally.add(judged);
    this.#editor.mark(judged.findings);
    this.#showVerdict(judged);
    fill(
      this.#findings,
      judged.findings.map((finding) =>
        createFindingCard(finding, {
          goTo: ({ line = 1, column }) => this.#editor.goTo(line, column),
          mends: (rule) => tryBorders(rule, 'holds', this.#editor.text, optionsOf(settings())),
          take: (border) => this.#take(border),
        }),
      ),
    );
  }

  #showVerdict(judged: JudgedPayload): void {
    const { findings, money } = judged;
    const fate = fateOf(judged);
    const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
    const counts = [
      counted(count('error'), 'error'),
      counted(count('warning'), 'warning'),
      count('information') > 0 && counted(count('information'), 'remark'),
    ].filter((part) => part !== false);
    this.#verdict.className = `payload-verdict ${fate === 'accepted' ? 'pass' : 'fail'}`;
    fill(
      this.#verdict,
      createElement('span', { class: `badge ${fate === 'accepted' ? 'pass' : 'fail'}` }, FATES[fate]),
      createElement('b', {}, money === undefined ? 'no readable amount' : moneyText(money)),
      createElement('span', {}, counts.join(', ')),
      createElement('span', { class: 'note' }, this.#options.name),
    );
  }

  #take({ text, tenant }: TriedBorder): void {
    if (tenant !== undefined) this.#options.learn(tenant);
    this.#change(text);
  }

  #change(text: string): void {
    if (text === this.#editor.text) return;
    this.#past.push(this.#editor.text);
    this.#editor.text = text;
    this.judge();
  }

  #undo(): void {
    const text = this.#past.pop();
    if (text === undefined) return;
    this.#editor.text = text;
    this.judge();
  }

  #saveCsv(): void {
    if (this.#judged) download('countercheck.csv', new Blob([writeCsv([this.#judged])], { type: 'text/csv' }));
  }

  #saveReport(): void {
    if (this.#judged === undefined) return;
    const { version, settings, now, randomId } = this.#options;
    const { reading, readings } = settings();
    const page = renderHtml(
      createPayloadReport([this.#judged], this.#tally, {
        tool: { name: 'countercheck page', version, rules: version },
        runId: randomId(),
        startedAt: now(),
        durationMillis: 0,
        reading: { reading, readings: { ...readings } },
      }),
    );
    download('countercheck.html', new Blob([page], { type: 'text/html' }));
  }
}
