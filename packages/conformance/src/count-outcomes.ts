import type { Counts, ScenarioResult } from './report.ts';

/** Counts scenarios by outcome. */
export function buildCounts(scenarios: readonly ScenarioResult[]): Counts {
  const counts: Counts = { pass: 0, fail: 0, skip: 0, error: 0, unknown: 0, waived: 0, total: scenarios.length };
  for (const { outcome, waived } of scenarios) {
    counts[outcome] += 1;
    if (waived !== undefined) counts.waived += 1;
  }
  return counts;
}
