import { BATCH_RULES, PAYLOAD_RULES, type ReadingOptions } from '@countercheck/rules/payloads';
import { type Report, REPORT_FORMAT, type RequirementRow, type ScenarioResult } from '../report.ts';
import { buildCounts } from '../count-outcomes.ts';
import { explainEachRule, explainFindings } from './explain-findings.ts';
import { type JudgedPayload, placeOf } from './judged-payload.ts';
import type { Tally } from './tally.ts';

const FILES = 'files';
const RULES = [...PAYLOAD_RULES, ...BATCH_RULES];

/** What a report on payloads says of itself; the clock and the id are the caller's. */
export interface PayloadReportOptions {
  readonly tool: Report['tool'];
  readonly runId: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMillis: number;
  readonly reading: Required<ReadingOptions>;
}

/** The report on payloads that were judged: one scenario each. */
export function createPayloadReport(
  judged: readonly JudgedPayload[],
  tally: Tally,
  { tool, runId, startedAt, durationMillis, reading: { reading, readings } }: PayloadReportOptions,
): Report {
  const scenarios = judged.map(toScenarioResult);
  return {
    format: REPORT_FORMAT,
    command: 'validate',
    tool,
    complete: true,
    runId,
    seed: 0,
    startedAt: new Date(startedAt).toISOString(),
    durationMillis,
    reading,
    readings: { ...readings },
    labels: {},
    servers: [{ name: FILES, kind: 'files' }],
    scenarios,
    requirements: requirementsOf(scenarios),
    counts: buildCounts(scenarios),
    money: moneyOf(tally),
    problems: [],
  };
}

function moneyOf(tally: Tally): Report['money'] {
  return tally
    .totals()
    .map(({ fate, currency, amount, transactions }) => ({ server: FILES, currency, what: fate, amount, transactions }));
}

function toScenarioResult({ file, line, valid, findings, readings }: JudgedPayload): ScenarioResult {
  const id = placeOf(file, line);
  const outcome = valid ? 'pass' : 'fail';
  const explanation = explainFindings(findings, 'payload', RULES);
  const failures = explainEachRule(findings, 'payload', RULES);
  return {
    id,
    title: valid ? 'would be accepted' : 'would be refused',
    server: FILES,
    source: { file, ...(line !== undefined && { line }) },
    outcome,
    ...(explanation && { explanation }),
    ...(failures.length > 1 && { failures }),
    verifies: [...new Set(findings.map(({ rule }) => rule))].toSorted(),
    steps: [
      {
        place: '1',
        kind: 'validate',
        title: id,
        outcome,
        exchanges: [],
        expectations: [],
        findings: [...findings],
        ...(explanation && { explanation }),
      },
    ],
    durationMillis: 0,
    ...(readings && { readings: { ...readings, dependsOn: [...readings.dependsOn] } }),
  };
}

/** What held is not listed: a payload shows nothing about the requirements that it does not break. */
function requirementsOf(scenarios: readonly ScenarioResult[]): RequirementRow[] {
  const rows = new Map<string, { failed: number; warned: number; scenarios: Set<string> }>();
  for (const { id: scenario, steps } of scenarios) {
    for (const { rule, severity } of steps.flatMap(({ findings }) => findings)) {
      const row = rows.get(rule) ?? { failed: 0, warned: 0, scenarios: new Set() };
      row[severity === 'error' ? 'failed' : 'warned'] += 1;
      row.scenarios.add(scenario);
      rows.set(rule, row);
    }
  }
  return Array.from(rows, ([id, { failed, warned, scenarios: where }]): RequirementRow => {
    const outcome = failed > 0 ? 'fail' : 'pass';
    return { id, server: FILES, outcome, applied: failed + warned, failed, warned, scenarios: [...where] };
  }).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
