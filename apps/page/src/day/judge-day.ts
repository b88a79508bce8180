import {
  createPayloadReport,
  fateOf,
  judgePayloads,
  type JudgedPayload,
  Tally,
} from '@countercheck/conformance/payloads';
import { renderHtml } from '@countercheck/conformance/reporters';
import { optionsOf, type Settings } from '../settings.ts';
import { groupByRule } from './group-by-rule.ts';
import type { Day } from './messages.ts';
import { splitFile } from './split-file.ts';
import { writeCsv } from './write-csv.ts';

const LINES_BETWEEN_PROGRESS = 1000;

/** Bytes that can be read now. */
export interface ReadableFile {
  readonly size: number;
  read(start: number, end: number): Uint8Array;
}

/** A file with a payload a line, judged, with all that may be asked about it. */
export class JudgedDay {
  readonly #name: string;
  readonly #file: ReadableFile;
  readonly #settings: Settings;
  readonly #judged: readonly JudgedPayload[];
  readonly #tally = new Tally();
  readonly #places = new Map<number, { start: number; end: number }>();

  constructor(
    name: string,
    file: ReadableFile,
    settings: Settings,
    progress: (lines: number, share: number) => void = () => {},
  ) {
    this.#name = name;
    this.#file = file;
    this.#settings = settings;
    this.#judged = judgePayloads(this.#lines(progress), optionsOf(settings));
    for (const payload of this.#judged) this.#tally.add(payload);
  }

  *#lines(
    progress: (lines: number, share: number) => void,
  ): Generator<{ file: string; line: number; bytes: Uint8Array }> {
    const { size } = this.#file;
    let lines = 0;
    for (const { number, start, bytes } of splitFile(size, (from, to) => this.#file.read(from, to))) {
      this.#places.set(number, { start, end: start + bytes.length });
      yield { file: this.#name, line: number, bytes };
      lines += 1;
      if (lines % LINES_BETWEEN_PROGRESS === 0) progress(lines, start / size);
    }
  }

  summary(durationMillis: number): Day {
    const { judged, payloads: fates, withoutAmount } = this.#tally;
    const totals = this.#tally.totals();
    return {
      name: this.#name,
      judged,
      fates,
      totals,
      withoutAmount,
      groups: groupByRule(this.#judged),
      durationMillis,
    };
  }

  /** The payloads that a rule has something to say about. */
  linesOf(rule: string, from: number, count: number): { lines: JudgedPayload[]; total: number } {
    const all = this.#judged.filter(({ findings }) => findings.some((finding) => finding.rule === rule));
    return { lines: all.slice(from, from + count), total: all.length };
  }

  /** A line as it is written. */
  textOf(line: number): string {
    const place = this.#places.get(line);
    return place === undefined ? '' : new TextDecoder().decode(this.#file.read(place.start, place.end));
  }

  csv(): string {
    return writeCsv(this.#judged);
  }

  report(version: string, startedAt: number, runId: string, durationMillis: number): string {
    const { reading, readings } = this.#settings;
    const worstFirst = this.#judged.toSorted(
      (a, b) => Number(fateOf(a) === 'accepted') - Number(fateOf(b) === 'accepted'),
    );
    return renderHtml(
      createPayloadReport(worstFirst, this.#tally, {
        tool: { name: 'countercheck page', version, rules: version },
        runId,
        startedAt,
        durationMillis,
        reading: { reading, readings: { ...readings } },
      }),
    );
  }
}
