import { type TenantContext, UsageError } from '@countercheck/rules';
import { asyncProperty, check, sample } from 'fast-check';
import { openServerRun, type ServerRun } from '../engine/server-run.ts';
import { shortName } from '../engine/short-name.ts';
import type { Report, ScenarioResult } from '../report.ts';
import { scenarioInNewWorld, scenarioOf, withIdentifier, type FuzzSource } from './fuzz-case.ts';
import { FuzzFindings, keysOf } from './fuzz-findings.ts';
import type { FuzzOptions } from './fuzz-options.ts';
import { buildFuzzReport } from './fuzz-report.ts';
import { knownOf } from './known-fixtures.ts';
import { needsOfBody } from './needs-of-body.ts';
import { replaySource } from './replay-source.ts';
import { createSources } from './sources.ts';

const MOST_SHRINKS = 200;
const MOST_DISAGREEMENTS = 25;
const MOST_ERRORS_IN_A_ROW = 5;
const RUN_PART = 8;
const NUMBER_PART = 5;

/**
 * Sends generated payloads to a server and compares what becomes of them with what the rules say; the first of each kind of
 * disagreement is made as small as it gets. Every payload is sent once; what is sent while shrinking is another payload.
 * @throws UsageError when the server may not be written to
 */
export async function fuzzServer(options: FuzzOptions): Promise<Report> {
  const run = new FuzzRun(options);
  await run.carryOut();
  return run.report(true);
}

class FuzzRun {
  readonly #options: FuzzOptions;
  readonly #server: ServerRun;
  readonly #findings = new FuzzFindings();
  readonly #startedAt: number;
  /** What a configured server is known to hold, under the names of the documents. */
  readonly #fixtures: TenantContext;
  #sent = 0;
  #errorsInARow = 0;
  #isStopped = false;

  constructor(options: FuzzOptions) {
    this.#options = options;
    this.#server = openServerRun(options.server, { ...options, scenarios: [] }, new Map());
    this.#startedAt = options.clock.now();
    const { server } = options;
    this.#fixtures = server.kind === 'server' ? (knownOf(server.configuration.fixtures).tenant ?? {}) : {};
  }

  async carryOut(): Promise<void> {
    const { replay, seed, runs, signal, onProgress } = this.#options;
    const refusal = this.#server.refusalOfWrites();
    if (refusal !== undefined) throw new UsageError('CONFIGURATION_INVALID', refusal);
    const replayed = replay === undefined ? undefined : replaySource(replay);
    const sources = replayed ? [replayed] : createSources(this.#options);
    const count = replay === undefined ? runs : 1;
    const progress = (done: number, isShrinking: boolean): void =>
      onProgress?.({
        done,
        runs: count,
        disagreements: this.#findings.count,
        isShrinking,
        report: () => this.report(),
      });
    for (let index = 0; index < count && !this.#isOver(); index += 1) {
      const source = sources[index % sources.length];
      if (!source) throw new Error('There is always a source of payloads.');
      const seedHere = seedOf(seed, index);
      const [body = ''] = sample(source.bodies(), { seed: seedHere, numRuns: 1 });
      const result = await this.#send(source, body);
      // What an interruption cut short says nothing of the server.
      if (signal?.aborted === true && result.outcome === 'error') break;
      const fresh = this.#findings.add(source.subject, body, result);
      if (fresh !== undefined && replay === undefined) {
        progress(index, true);
        await this.#shrink(source, seedHere, body, fresh);
      }
      progress(index + 1, false);
    }
  }

  report(isFinal = false): Report {
    return buildFuzzReport(this.#options, this.#server, this.#findings, {
      startedAt: this.#startedAt,
      isFinal,
      isComplete: isFinal && !this.#isStopped && this.#options.signal?.aborted !== true,
    });
  }

  #isOver(): boolean {
    const { signal, millis, clock } = this.#options;
    const isLate = millis !== undefined && clock.now() - this.#startedAt >= millis;
    return this.#isStopped || signal?.aborted === true || isLate || this.#findings.count >= MOST_DISAGREEMENTS;
  }

  async #send(source: FuzzSource, body: string): Promise<ScenarioResult> {
    this.#sent += 1;
    const { runId, server } = this.#options;
    const number = this.#sent.toString(36).toUpperCase().padStart(NUMBER_PART, '0');
    const scenario =
      server.kind === 'embedded-mock'
        ? scenarioInNewWorld(source, body, this.#sent)
        : {
            ...scenarioOf(source.subject, withIdentifier(body, shortName(runId, RUN_PART) + number), this.#sent),
            needs: ['system-token', ...needsOfBody(body, this.#fixtures)] as const,
          };
    const result = await this.#server.carryOut(scenario);
    this.#learnFrom(result);
    return result;
  }

  /** After these, sending more would help nobody. */
  #learnFrom({ outcome }: ScenarioResult): void {
    this.#errorsInARow = outcome === 'error' ? this.#errorsInARow + 1 : 0;
    if (outcome === 'unknown' || this.#errorsInARow >= MOST_ERRORS_IN_A_ROW) this.#isStopped = true;
  }

  /** Looks for a smaller payload about which server and rules disagree in the same way. */
  async #shrink(source: FuzzSource, seed: number, first: string, key: string): Promise<void> {
    let left = MOST_SHRINKS;
    const property = asyncProperty(source.bodies(), async (body) => {
      if (body === first) return false;
      if (left === 0 || this.#isOver()) return true;
      left -= 1;
      const result = await this.#send(source, body);
      // Money may have moved: that is told whatever the payload was sent for.
      if (result.outcome === 'unknown') this.#findings.add(source.subject, body, result);
      if (!keysOf(result).includes(key)) return true;
      this.#findings.shrinkTo(key, body, result);
      return false;
    });
    await check(property, { seed, numRuns: 1 });
  }
}

/** Another seed for each payload, so that one can be drawn again without those before it. */
function seedOf(seed: number, index: number): number {
  return Math.imul(seed ^ (index + 1), 0x9e3779b1) | 0;
}
