import type { Report, ScenarioResult } from '../report.ts';

/** What changed between two reports, scenario by scenario. */
export interface ReportDiff {
  /** No pass before, pass now. */
  fixed: readonly ScenarioResult[];
  /** Pass before, or not there before, and fail, error or unknown now. */
  broken: readonly ScenarioResult[];
  /** Fail, error or unknown before and now. */
  stillFailing: readonly ScenarioResult[];
  /** Came to a verdict before, and is skipped or missing now. */
  lost: readonly ScenarioResult[];
}

/** Compares two reports by server and scenario. */
export function diffReports(before: Report, now: Report): ReportDiff {
  const earlier = new Map(before.scenarios.map((scenario) => [keyOf(scenario), scenario]));
  const later = new Map(now.scenarios.map((scenario) => [keyOf(scenario), scenario]));
  const wasBad = (scenario: ScenarioResult) => isBad(earlier.get(keyOf(scenario)));
  return {
    fixed: now.scenarios.filter((scenario) => scenario.outcome === 'pass' && wasBad(scenario)),
    broken: now.scenarios.filter((scenario) => isBad(scenario) && !wasBad(scenario)),
    stillFailing: now.scenarios.filter((scenario) => isBad(scenario) && wasBad(scenario)),
    lost: before.scenarios.filter((scenario) => {
      const found = later.get(keyOf(scenario));
      return scenario.outcome !== 'skip' && (found === undefined || found.outcome === 'skip');
    }),
  };
}

/** Failures that a baseline has too are no reason to fail; everything else is. */
export function applyBaseline(scenarios: readonly ScenarioResult[], baseline: Report): ScenarioResult[] {
  const earlier = new Map(baseline.scenarios.map((scenario) => [keyOf(scenario), scenario]));
  return scenarios.map((scenario) => {
    const before = earlier.get(keyOf(scenario));
    const isKnown =
      scenario.outcome === 'fail' &&
      before?.outcome === 'fail' &&
      before.explanation?.requirement === scenario.explanation?.requirement;
    return isKnown && scenario.waived === undefined
      ? { ...scenario, waived: `failed in the baseline ${baseline.runId} too` }
      : scenario;
  });
}

function isBad(scenario: ScenarioResult | undefined): boolean {
  return scenario !== undefined && scenario.outcome !== 'pass' && scenario.outcome !== 'skip';
}

function keyOf({ server, id }: ScenarioResult): string {
  return `${server} ${id}`;
}
