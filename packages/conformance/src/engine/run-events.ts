import type { Report, ScenarioResult } from '../report.ts';

/** What happens during a run, for a live display and for saving what is known so far. */
export type RunEvent =
  | { kind: 'started'; servers: readonly string[]; total: number }
  | { kind: 'finished'; result: ScenarioResult; done: number; total: number; report: () => Report };
