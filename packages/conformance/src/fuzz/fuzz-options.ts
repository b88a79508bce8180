import type { AmbiguityId, Reading } from '@countercheck/rules';
import type { Clock } from '../clock.ts';
import type { ServerUnderTest } from '../engine/server-under-test.ts';
import type { IntentLog } from '../money/intent-log.ts';
import type { Report } from '../report.ts';

/** Enough for every border of every rule to be sent somewhere in a random transaction and as the rule describes it. */
export const DEFAULT_FUZZ_RUNS = 1000;

export interface FuzzOptions {
  server: ServerUnderTest;
  reading?: Reading;
  readings?: Readonly<Partial<Record<AmbiguityId, Reading>>>;
  seed: number;
  /** Payloads to send, those of shrinking not counted. */
  runs: number;
  /** Begins nothing new after this time. */
  millis?: number;
  /** Only payloads at the borders of these rules. */
  rules?: readonly string[];
  /** A token of an earlier fuzz: only its payload is sent. */
  replay?: string;
  runId: string;
  toolVersion: string;
  clock: Clock;
  intents?: IntentLog;
  signal?: AbortSignal;
  onProgress?: (progress: FuzzProgress) => void;
}

export interface FuzzProgress {
  done: number;
  runs: number;
  disagreements: number;
  /** A disagreement is being made smaller. */
  isShrinking: boolean;
  /** What is known so far. */
  report: () => Report;
}
