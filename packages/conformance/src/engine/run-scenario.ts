import type { AmbiguityId } from '@countercheck/rules';
import type { ExpectationResult, Explanation, Outcome, ScenarioResult, StepResult } from '../report.ts';
import type { Scenario, Step } from '../scenario/scenario.ts';
import { redactResult } from '../evidence/redact-result.ts';
import { explainFailures } from './explain-failure.ts';
import { missingNeeds } from './missing-needs.ts';
import { mustStop, runStep } from './run-step.ts';
import { ScenarioState } from './scenario-state.ts';
import type { Session } from './session.ts';
import { worst } from './step-outcome.ts';
import type { Tokens } from './tokens.ts';

export interface ScenarioPlace {
  session: Session;
  tokens: Tokens;
  /** Begins every identifier of this scenario. */
  identifierPrefix: string;
}

/** Runs one scenario against one server. */
export async function runScenario(
  scenario: Scenario,
  { session, tokens, identifierPrefix }: ScenarioPlace,
): Promise<ScenarioResult> {
  const startedAt = session.options.clock.now();
  const skipped = skipReason(scenario, session);
  if (skipped) return toResult(scenario, session, [], skipped, 0);
  const state = new ScenarioState(scenario, session, tokens, identifierPrefix);
  const steps: StepResult[] = [];
  for (const [index, step] of scenario.steps.entries()) {
    if (session.options.signal?.aborted) break;
    steps.push(...(await runStep(step, String(index + 1), state)));
    if (mustStop(steps)) break;
  }
  const interrupted = session.options.signal?.aborted
    ? {
        outcome: 'error' as const,
        explanation: { whose: 'configuration' as const, message: 'The run was interrupted.' },
      }
    : undefined;
  return toResult(scenario, session, steps, interrupted, session.options.clock.now() - startedAt);
}

/** A result for a scenario that was not run. */
export function notRun(
  scenario: Scenario,
  server: string,
  outcome: Exclude<Outcome, 'pass'>,
  explanation: Explanation,
): ScenarioResult {
  return {
    id: scenario.id,
    title: scenario.title,
    server,
    source: { file: scenario.source },
    outcome,
    explanation,
    verifies: [],
    steps: [],
    durationMillis: 0,
  };
}

export interface Cut {
  outcome: Exclude<Outcome, 'pass'>;
  explanation: Explanation;
}

/** Why a scenario cannot be run against a server. */
export function skipReason(scenario: Scenario, session: Session): Cut | undefined {
  const missing = missingNeeds(scenario.needs, session.configuration, session.options.world !== null);
  if (missing.length > 0) {
    const message = `Needs ${missing.map(({ need }) => need).join(', ')}.`;
    return {
      outcome: 'skip',
      explanation: { whose: 'configuration', message, remedy: missing.map(({ remedy }) => remedy).join(' ') },
    };
  }
  const { reading = 'default', readings = {} } = session.options.reading;
  for (const [id, unless] of Object.entries(scenario.unless)) {
    if ((readings[id as AmbiguityId] ?? reading) !== unless) continue;
    const ambiguity = { id, option: `--reading, or readings: { ${id}: … }` };
    return {
      outcome: 'skip',
      explanation: { whose: 'documentation', message: `Does not hold where ${id} is read ${unless}.`, ambiguity },
    };
  }
  const refused = scenario.steps.some(writes) ? session.refusalOfWrites(session.configuration.baseUrl) : undefined;
  return refused === undefined
    ? undefined
    : { outcome: 'skip', explanation: { whose: 'configuration', message: `Not run: ${refused}` } };
}

/** Whether a step may change anything on the server. */
export function writes(step: Step): boolean {
  if (step.kind === 'create') return true;
  if (step.kind === 'request') return !['GET', 'HEAD', 'OPTIONS'].includes(step.request.method);
  if (step.kind === 'parallel') return step.parallel.some(writes);
  return step.kind === 'repeat' && step.repeat.steps.some(writes);
}

function toResult(
  scenario: Scenario,
  session: Session,
  steps: readonly StepResult[],
  cut: Cut | undefined,
  durationMillis: number,
): ScenarioResult {
  const { name, redactor } = session.options;
  const decided = steps.flatMap(({ expectations }) => expectations);
  const nothingDecided: Cut | undefined =
    !cut && !decided.some(isDecided)
      ? {
          outcome: 'error',
          explanation: { whose: 'kit', message: 'No expectation of this scenario could be decided.' },
        }
      : undefined;
  const outcome = worst([
    ...steps.map((step) => step.outcome),
    ...(cut ? [cut.outcome] : []),
    ...(nothingDecided && !mustStop(steps) ? [nothingDecided.outcome] : []),
  ]);
  const all = [cut?.explanation, ...explainFailures(steps, outcome), nothingDecided?.explanation].filter(
    (reason) => reason !== undefined,
  );
  const reasons = outcome === 'pass' ? [] : all.slice(0, outcome === 'fail' ? all.length : 1);
  return {
    id: scenario.id,
    title: scenario.title,
    server: name,
    source: { file: scenario.source },
    outcome,
    verifies: verified(steps),
    ...redactResult({ steps, reasons }, redactor),
    durationMillis,
  };
}

function isDecided({ outcome }: ExpectationResult): boolean {
  return outcome === 'pass' || outcome === 'fail' || outcome === 'warn';
}

/** Requirements that were decided: by an expectation, or by a rule that applied to an answer. */
function verified(steps: readonly StepResult[]): string[] {
  const expected = steps.flatMap(({ expectations }) =>
    expectations.filter(isDecided).map(({ requirement }) => requirement),
  );
  const judged = steps.flatMap(({ exchanges, findings }) => [
    ...exchanges.flatMap(({ applied }) => applied),
    ...findings.map(({ rule }) => rule),
  ]);
  return [...new Set([...expected, ...judged])].toSorted();
}
