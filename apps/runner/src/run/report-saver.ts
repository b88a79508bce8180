import { rmSync, statSync } from 'node:fs';
import { type Report, REPORTERS, writeReport } from '@countercheck/conformance';
import type { Surroundings } from '../surroundings.ts';
import type { ReportFile } from './report-targets.ts';

const LEAST_MILLIS_BETWEEN = 1000;
/** Saving takes at most one part of so many of the time. */
const SHARE_OF_TIME = 50;

/** Keeps on disk what a run or a fuzz has shown so far, so that it is there however it ends. */
export class ReportSaver {
  readonly #files: readonly ReportFile[];
  readonly #now: Surroundings['now'];
  readonly #giveUp: () => void;
  #next = Number.NEGATIVE_INFINITY;
  #fault: unknown;

  /** The JSON report comes first. `giveUp` is called when a report cannot be saved: the run is to end in order, since creates may be under way. */
  constructor(files: readonly ReportFile[], now: Surroundings['now'], giveUp: () => void = () => {}) {
    this.#files = files;
    this.#now = now;
    this.#giveUp = giveUp;
  }

  /** An earlier run's report must not pass for one of this run. A device or a pipe holds none. */
  clear(): void {
    for (const { path } of this.#files) {
      try {
        if (statSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path, { force: true });
      } catch {
        // Where nothing can be removed nothing can be saved: that is told when it is tried.
      }
    }
  }

  /** Saves the JSON report, now and then. */
  keep(report: () => Report): void {
    const begun = this.#now();
    if (begun < this.#next || this.#fault !== undefined) return;
    try {
      this.#save(report(), 1);
    } catch (error) {
      this.#fault = error;
      this.#giveUp();
    }
    const ended = this.#now();
    this.#next = ended + Math.max(LEAST_MILLIS_BETWEEN, SHARE_OF_TIME * (ended - begun));
  }

  /** @throws UsageError when a report could not be saved, now or meanwhile. */
  end(report: Report): void {
    this.#save(report, this.#files.length);
    if (this.#fault !== undefined) throw this.#fault;
  }

  #save(report: Report, count: number): void {
    for (const { path, format } of this.#files.slice(0, count))
      writeReport(path, REPORTERS[format](report, { color: false }));
  }
}
