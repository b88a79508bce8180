import type { Report, ScenarioResult, StepResult } from '../report.ts';

/** What is no failure and still worth a look: one requirement on one server. */
export interface WarningGroup {
  requirement: string;
  server: string;
  message: string;
  /** Ids of the scenarios that show it, each once. */
  scenarios: readonly string[];
}

/** Warnings by requirement and server, what most scenarios show first. */
export function groupWarnings({ scenarios }: Pick<Report, 'scenarios'>): WarningGroup[] {
  const groups = new Map<string, WarningGroup & { scenarios: string[] }>();
  for (const scenario of scenarios) {
    for (const { requirement, message } of warningsOf(scenario)) {
      const key = `${scenario.server} ${requirement}`;
      const group = groups.get(key) ?? { requirement, server: scenario.server, message, scenarios: [] };
      groups.set(key, group);
      if (!group.scenarios.includes(scenario.id)) group.scenarios.push(scenario.id);
    }
  }
  return [...groups.values()].toSorted((a, b) => b.scenarios.length - a.scenarios.length);
}

/** The warnings of one scenario, in the order in which they were found. */
export function warningsOf({ steps }: ScenarioResult): { requirement: string; message: string }[] {
  return steps.flatMap(warningsOfStep);
}

function warningsOfStep({ findings, expectations, title }: StepResult): { requirement: string; message: string }[] {
  return [
    ...findings
      .filter(({ severity }) => severity === 'warning')
      .map(({ rule, message }) => ({ requirement: rule, message })),
    ...expectations
      .filter(({ outcome }) => outcome === 'warn')
      .map(({ requirement, expected, actual }) => ({
        requirement,
        message: `${title}: expected ${expected}; ${actual}. No document decides it.`,
      })),
  ];
}
