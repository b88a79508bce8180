import type { Explanation, Outcome, Report, ScenarioResult } from '../report.ts';

/** Scenarios that are no pass for the same reason on the same server. */
export interface FailureGroup {
  outcome: Exclude<Outcome, 'pass'>;
  server: string;
  explanation: Explanation;
  scenarios: readonly ScenarioResult[];
}

const ORDER: readonly Outcome[] = ['unknown', 'fail', 'error', 'skip'];

/** What is no pass, grouped by reason: the worst outcome first, then the reason that most scenarios share. */
export function groupFailures({ scenarios }: Report): FailureGroup[] {
  const groups = new Map<string, FailureGroup & { scenarios: ScenarioResult[] }>();
  for (const scenario of scenarios) {
    const { outcome, server, explanation = { whose: 'kit', message: 'No reason was given.' } } = scenario;
    if (outcome === 'pass') continue;
    const reason =
      outcome === 'fail'
        ? (explanation.requirement ?? explanation.message)
        : `${explanation.message} ${explanation.remedy ?? ''}`;
    const key = [outcome, server, scenario.waived ?? '', reason].join('\n');
    const group = groups.get(key);
    if (group) group.scenarios.push(scenario);
    else groups.set(key, { outcome, server, explanation, scenarios: [scenario] });
  }
  return [...groups.values()].toSorted(
    (a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) || b.scenarios.length - a.scenarios.length,
  );
}

/** Whether the run is to be taken as good. */
export function isGood({ scenarios, problems, complete }: Report): boolean {
  return (
    complete &&
    problems.length === 0 &&
    scenarios.every(
      ({ outcome, waived }) => outcome === 'pass' || outcome === 'skip' || (outcome === 'fail' && waived !== undefined),
    )
  );
}
