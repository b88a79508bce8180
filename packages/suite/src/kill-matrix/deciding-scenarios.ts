import type { Report, Scenario } from '@countercheck/conformance';

const FEW = 3;

type Step = Scenario['steps'][number];

/** Which scenarios decide which requirement. */
export interface Deciding {
  /** Those that expect something of it, and a few of those whose answers are judged by it. */
  few(requirements: readonly string[]): Scenario[];
  /** All of them. */
  all(requirements: readonly string[]): Scenario[];
}

/** Learns from a run against a right server what each scenario decides. */
export function decidingScenarios(scenarios: readonly Scenario[], report: Report): Deciding {
  const verified = new Map(report.scenarios.map(({ id, verifies }) => [id, verifies]));
  const expecting = (requirements: readonly string[]): Scenario[] =>
    scenarios.filter(({ steps }) => steps.flatMap(expectedBy).some((id) => requirements.includes(id)));
  const all = (requirements: readonly string[]): Scenario[] =>
    scenarios.filter(({ id }) => verified.get(id)?.some((each) => requirements.includes(each)));
  return {
    all,
    few: (requirements) => [...new Set([...expecting(requirements), ...all(requirements).slice(0, FEW)])],
  };
}

function expectedBy(step: Step): string[] {
  const inner = step.kind === 'parallel' ? step.parallel : step.kind === 'repeat' ? step.repeat.steps : [];
  return [...Object.keys(step.expect), ...inner.flatMap(expectedBy)];
}
