import { REPORT_FORMAT, type Report, type ScenarioResult } from '../src/report.ts';
import { buildCounts } from '../src/count-outcomes.ts';

/** A scenario result with what a test is about. */
export function exampleScenario(changes: Partial<ScenarioResult> = {}): ScenarioResult {
  return {
    id: 'no-token',
    title: 'Without a token nothing is created',
    server: 'mock',
    outcome: 'pass',
    verifies: [],
    steps: [],
    durationMillis: 12,
    ...changes,
  };
}

/** A report on the embedded mock with these scenarios. */
export function exampleReport(scenarios: ScenarioResult[], changes: Partial<Report> = {}): Report {
  return {
    format: REPORT_FORMAT,
    command: 'run',
    tool: { name: 'countercheck', version: '1.2.3', rules: '1.2.3' },
    complete: true,
    runId: 'run-1',
    seed: 7,
    startedAt: '2024-06-15T17:00:00.000Z',
    durationMillis: 1500,
    reading: 'default',
    readings: {},
    labels: {},
    servers: [{ name: 'mock', kind: 'embedded-mock' }],
    scenarios,
    requirements: [
      {
        id: 'token-missing-401',
        server: 'mock',
        outcome: 'pass',
        applied: 1,
        failed: 0,
        warned: 0,
        scenarios: ['no-token'],
      },
    ],
    counts: buildCounts(scenarios),
    money: [],
    problems: [],
    ...changes,
  };
}

/** A failure for everybody to read. */
export const exampleFailure: ScenarioResult = exampleScenario({
  id: 'duplicate-identifier',
  title: 'The same identifier is posted once',
  outcome: 'fail',
  explanation: {
    whose: 'server',
    message: 'send the same identifier again: expected status 409 or 422; status 201.',
    requirement: 'duplicate-identifier-refused',
    source: 'FinancialTransaction, Response (implied)',
    expected: 'status 409 or 422',
    actual: 'status 201',
    requestId: '1638e30e497b93ff4383b2ff0eaeea68',
  },
});
