import {
  buildCounts,
  type Report,
  REPORT_FORMAT,
  type ReporterName,
  REPORTERS,
  type RequirementRow,
  type ScenarioResult,
} from '@countercheck/conformance';
import type { ReadingOptions } from '@countercheck/rules';
import { explainFindings } from '../explain-findings.ts';
import type { Surroundings } from '../surroundings.ts';
import { readVersion } from '../version.ts';
import { type JudgedPayload, placeOf } from './judged-payload.ts';
import type { ResultWriter } from './result-writer.ts';
import type { Tally } from './tally.ts';

const FILES = 'files';
const RUN_ID_DIGITS = 12;

/** Keeps the results and renders them as a report. */
export function createReportWriter(
  format: ReporterName,
  reading: Required<ReadingOptions>,
  surroundings: Surroundings,
): ResultWriter {
  const startedAt = surroundings.now();
  const scenarios: ScenarioResult[] = [];
  return {
    add(judged) {
      scenarios.push(toScenarioResult(judged));
      return '';
    },
    end(tally) {
      const report: Report = {
        ...aboutTool(),
        complete: true,
        runId: surroundings.randomHex(RUN_ID_DIGITS),
        seed: 0,
        startedAt: new Date(startedAt).toISOString(),
        durationMillis: surroundings.now() - startedAt,
        reading: reading.reading,
        readings: { ...reading.readings },
        labels: {},
        servers: [{ name: FILES, kind: 'files' }],
        scenarios,
        requirements: requirementsOf(scenarios),
        counts: buildCounts(scenarios),
        money: moneyOf(tally),
        problems: [],
      };
      return REPORTERS[format](report, { color: false });
    },
  };
}

function aboutTool(): Pick<Report, 'format' | 'command' | 'tool'> {
  const version = readVersion();
  return { format: REPORT_FORMAT, command: 'validate', tool: { name: 'countercheck', version, rules: version } };
}

function moneyOf(tally: Tally): Report['money'] {
  return tally
    .totals()
    .map(({ fate, currency, amount, transactions }) => ({ server: FILES, currency, what: fate, amount, transactions }));
}

function toScenarioResult({ file, line, valid, findings, readings }: JudgedPayload): ScenarioResult {
  const id = placeOf(file, line);
  const outcome = valid ? 'pass' : 'fail';
  const explanation = explainFindings(findings, 'payload');
  return {
    id,
    title: valid ? 'would be accepted' : 'would be refused',
    server: FILES,
    source: { file, ...(line !== undefined && { line }) },
    outcome,
    ...(explanation && { explanation }),
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
