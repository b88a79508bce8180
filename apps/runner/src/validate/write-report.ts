import { type ReporterName, REPORTERS } from '@countercheck/conformance';
import { createPayloadReport, type JudgedPayload } from '@countercheck/conformance/payloads';
import type { ReadingOptions } from '@countercheck/rules/payloads';
import type { Surroundings } from '../surroundings.ts';
import { readVersion } from '../version.ts';
import type { ResultWriter } from './result-writer.ts';

const RUN_ID_DIGITS = 12;

/** Keeps the results and renders them as a report. */
export function createReportWriter(
  format: ReporterName,
  reading: Required<ReadingOptions>,
  surroundings: Surroundings,
): ResultWriter {
  const startedAt = surroundings.now();
  const version = readVersion();
  const results: JudgedPayload[] = [];
  return {
    add(judged) {
      results.push(judged);
      return '';
    },
    end(tally) {
      const report = createPayloadReport(results, tally, {
        tool: { name: 'countercheck', version, rules: version },
        runId: surroundings.randomHex(RUN_ID_DIGITS),
        startedAt,
        durationMillis: surroundings.now() - startedAt,
        reading,
      });
      return REPORTERS[format](report, { color: false });
    },
  };
}
