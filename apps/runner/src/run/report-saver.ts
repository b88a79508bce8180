import { rmSync } from 'node:fs';
import { type Report, REPORTERS, type RunEvent, writeReport } from '@countercheck/conformance';
import type { Surroundings } from '../surroundings.ts';
import type { ReportTargets } from './report-targets.ts';

const MILLIS_BETWEEN_SAVES = 1000;

/** Keeps on disk what a run has shown so far, so that it is there however the run ends. */
export class ReportSaver {
  readonly #targets: ReportTargets;
  readonly #now: Surroundings['now'];
  #savedAt = Number.NEGATIVE_INFINITY;

  constructor(targets: ReportTargets, now: Surroundings['now']) {
    this.#targets = targets;
    this.#now = now;
  }

  /** An earlier run's report must not pass for one of this run. */
  clear(): void {
    for (const { path } of this.#targets.files) rmSync(path, { force: true });
  }

  /** Saves the JSON report, now and then. */
  keep(event: RunEvent): void {
    const now = this.#now();
    if (event.kind !== 'finished' || now - this.#savedAt < MILLIS_BETWEEN_SAVES) return;
    this.#savedAt = now;
    this.#save(event.report(), 1);
  }

  end(report: Report): void {
    this.#save(report, this.#targets.files.length);
  }

  #save(report: Report, count: number): void {
    for (const { path, format } of this.#targets.files.slice(0, count))
      writeReport(path, REPORTERS[format](report, { color: false }));
  }
}
