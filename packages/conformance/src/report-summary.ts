import { type Requirement, REQUIREMENTS } from '@countercheck/rules';
import type { Outcome, Report, RequirementOutcome, RequirementRow, ScenarioResult } from './report.ts';

function notExercised({ id, subject, reason }: Requirement, server: string): RequirementRow {
  const row = { id, server, outcome: 'not-exercised' as const, applied: 0, failed: 0, warned: 0, scenarios: [] };
  if (reason !== undefined && subject !== 'server') return { ...row, reason };
  if (subject === 'client' || subject === 'batch')
    return { ...row, reason: `An application shows it, no server: 'countercheck mock --grade' judges it.` };
  return row;
}

interface Decisions {
  applied: number;
  failed: number;
  warned: number;
  outcomes: Set<Outcome>;
  scenarios: Set<string>;
}

/** One row for each requirement and server: what was shown, where, and what was not. */
export function buildRequirements(scenarios: readonly ScenarioResult[], servers: readonly string[]): RequirementRow[] {
  return servers.flatMap((server) => {
    const decisions = new Map<string, Decisions>();
    for (const scenario of scenarios) if (scenario.server === server) addScenario(scenario, decisions);
    return REQUIREMENTS.map((requirement): RequirementRow => {
      const { id } = requirement;
      const made = decisions.get(id);
      if (!made) return notExercised(requirement, server);
      return {
        id,
        server,
        outcome: outcomeOf(made),
        applied: made.applied,
        failed: made.failed,
        warned: made.warned,
        scenarios: [...made.scenarios].toSorted(),
      };
    });
  });
}

function addScenario(scenario: ScenarioResult, decisions: Map<string, Decisions>): void {
  const decisionsOf = (id: string): Decisions => {
    const made = decisions.get(id) ?? { applied: 0, failed: 0, warned: 0, outcomes: new Set(), scenarios: new Set() };
    decisions.set(id, made);
    made.scenarios.add(scenario.id);
    return made;
  };
  for (const { expectations, exchanges, findings } of scenario.steps) {
    for (const { requirement, outcome } of expectations) {
      const made = decisionsOf(requirement);
      made.outcomes.add(outcome === 'warn' ? 'pass' : outcome);
      if (outcome === 'pass' || outcome === 'fail' || outcome === 'warn') made.applied += 1;
      if (outcome === 'fail') made.failed += 1;
      if (outcome === 'warn') made.warned += 1;
    }
    const failed = new Set(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule));
    for (const { rule, severity } of findings) if (severity !== 'error') decisionsOf(rule).warned += 1;
    for (const rule of [
      ...exchanges.flatMap(({ applied }) => applied),
      ...[...failed].filter((id) => !exchanges.some(({ applied }) => applied.includes(id))),
    ]) {
      const made = decisionsOf(rule);
      made.applied += 1;
      made.outcomes.add(failed.has(rule) ? 'fail' : 'pass');
      if (failed.has(rule)) made.failed += 1;
    }
  }
}

const DECISIVE: readonly RequirementOutcome[] = ['fail', 'unknown', 'pass', 'error', 'skip'];

/** One failure decides; otherwise what was shown counts more than what could not be. */
function outcomeOf({ outcomes }: Decisions): RequirementOutcome {
  return DECISIVE.find((outcome) => outcomes.has(outcome as Outcome)) ?? 'not-exercised';
}

/** 4 a create is unknown · 3 server or authorization cannot be had · 1 anything else that is no pass, or nothing exercised · 0. */
export function exitCodeOf(report: Report): 0 | 1 | 3 | 4 {
  const { scenarios, problems } = report;
  if (scenarios.some(({ outcome }) => outcome === 'unknown')) return 4;
  const unavailable = scenarios.some(
    ({ outcome, explanation }) =>
      outcome === 'error' && (explanation?.whose === 'network' || explanation?.whose === 'authorization'),
  );
  if (unavailable) return 3;
  const failed = scenarios.some(
    ({ outcome, waived }) => outcome === 'error' || (outcome === 'fail' && waived === undefined),
  );
  return failed || problems.length > 0 ? 1 : 0;
}
