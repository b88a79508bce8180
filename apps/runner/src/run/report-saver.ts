import { rmSync, statSync } from 'node:fs';
import { type Report, REPORTERS, type RunEvent, writeReport } from '@countercheck/conformance';
import type { Surroundings } from '../surroundings.ts';
import type { ReportTargets } from './report-targets.ts';

const LEAST_MILLIS_BETWEEN = 1000;
/** Saving takes at most one part of so many of the time. */
const SHARE_OF_TIME = 50;

/** Keeps on disk what a run has shown so far, so that it is there however the run ends. */
export class ReportSaver {
  readonly #targets: ReportTargets;
  readonly #now: Surroundings['now'];
  readonly #giveUp: () => void;
  #next = Number.NEGATIVE_INFINITY;
  #fault: unknown;

  /** `giveUp` is called when a report cannot be saved: the run is to end in order, since creates may be under way. */
  constructor(targets: ReportTargets, now: Surroundings['now'], giveUp: () => void = () => {}) {
    this.#targets = targets;
    this.#now = now;
    this.#giveUp = giveUp;
  }

  /** An earlier run's report must not pass for one of this run. A device or a pipe holds none. */
  clear(): void {
    for (const { path } of this.#targets.files)
      if (statSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path, { force: true });
  }

  /** Saves the JSON report, now and then. */
  keep(event: RunEvent): void {
    const begun = this.#now();
    if (event.kind !== 'finished' || begun < this.#next || this.#fault !== undefined) return;
    try {
      this.#save(event.report(), 1);
    } catch (error) {
      this.#fault = error;
      this.#giveUp();
    }
    const ended = this.#now();
    this.#next = ended + Math.max(LEAST_MILLIS_BETWEEN, SHARE_OF_TIME * (ended - begun));
  }

  /** @throws UsageError when a report could not be saved, now or meanwhile. */
  end(report: Report): void {
    this.#save(report, this.#targets.files.length);
    if (this.#fault !== undefined) throw this.#fault;
  }

  #save(report: Report, count: number): void {
    for (const { path, format } of this.#targets.files.slice(0, count))
      writeReport(path, REPORTERS[format](report, { color: false }));
  }
}
