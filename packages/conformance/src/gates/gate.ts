import type { Explanation, RequirementRow, ScenarioResult } from '../report.ts';

export interface GateInput {
  scenarios: readonly ScenarioResult[];
  requirements: readonly RequirementRow[];
  require: readonly string[];
  servers: readonly string[];
}

/** Why a run is no pass although none of its scenarios says so. */
export function gateProblems({ scenarios, requirements, require, servers }: GateInput): Explanation[] {
  const problems: Explanation[] = [];
  if (!scenarios.some(({ outcome }) => outcome === 'pass' || outcome === 'fail')) {
    problems.push({
      whose: 'configuration',
      message: 'Nothing was exercised: no scenario came to a verdict.',
      remedy: 'Look at the reasons of the skipped scenarios.',
    });
  }
  for (const id of require) {
    for (const server of servers) {
      const row = requirements.find((each) => each.id === id && each.server === server);
      if (row?.outcome === 'pass' || row?.outcome === 'fail') continue;
      problems.push({
        whose: 'configuration',
        requirement: id,
        message: `The required ${id} was not shown on '${server}': ${row?.outcome ?? 'not-exercised'}.`,
        remedy:
          row?.reason === undefined
            ? 'Run a scenario that decides it, and meet what that scenario needs.'
            : `Take it out of what is required. ${row.reason}`,
      });
    }
  }
  return problems;
}
