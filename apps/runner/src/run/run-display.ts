import {
  createProgress,
  exitCodeOf,
  type Report,
  type ReporterName,
  REPORTERS,
  type RunEvent,
} from '@countercheck/conformance';
import type { Arguments } from '../arguments.ts';
import { wantsColor } from '../colors.ts';
import type { Surroundings, TextOutput } from '../surroundings.ts';
import type { ReportTargets } from './report-targets.ts';

/** What a person sees of a run: how far it is, and at its end what it showed. */
export class RunDisplay {
  readonly #given: Arguments;
  readonly #surroundings: Surroundings;
  readonly #targets: ReportTargets;
  readonly #showProgress: ReturnType<typeof createProgress> | undefined;
  #written: Promise<void> = Promise.resolve();

  constructor(given: Arguments, surroundings: Surroundings, targets: ReportTargets) {
    const { errors } = surroundings;
    this.#given = given;
    this.#surroundings = surroundings;
    this.#targets = targets;
    const write = (text: string): void => {
      this.#written = this.#written.then(() => errors.write(text));
    };
    const options = {
      color: wantsColor(errors, given, surroundings),
      width: errors.columns,
      terminal: errors.isTerminal,
    };
    this.#showProgress = given.has('quiet') ? undefined : createProgress(write, options);
  }

  show(event: RunEvent): void {
    if (event.kind === 'finished') this.#showProgress?.(event);
  }

  async end(report: Report, { isSaved = true }: { isSaved?: boolean } = {}): Promise<void> {
    await this.#written;
    const { output, errors } = this.#surroundings;
    const { printed, files } = this.#targets;
    if (printed !== undefined) await this.#print(report, printed, output);
    if (this.#given.has('quiet') && exitCodeOf(report) === 0) return;
    const people = printed === undefined ? output : errors;
    await this.#print(report, 'pretty', people);
    if (!this.#given.has('quiet') && isSaved)
      await people.write(`${files.map(({ name }) => name).join(', ')} written.\n`);
  }

  async #print(report: Report, format: ReporterName, output: TextOutput): Promise<void> {
    const color = wantsColor(output, this.#given, this.#surroundings);
    await output.write(REPORTERS[format](report, { color, width: output.columns, quiet: this.#given.has('quiet') }));
  }
}
