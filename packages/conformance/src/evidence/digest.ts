import { createHash } from 'node:crypto';
import type { Report, ScenarioResult } from '../report.ts';

/** A change of one byte gives another digest. */
export function digestOf(scenarios: readonly ScenarioResult[]): string {
  return sha256(scenarios);
}

/** The digest of everything in a report but the seal itself. */
export function sealOf({ seal: _, ...report }: Report): string {
  return sha256(report);
}

/** The report with its digests, which show whether it is still the one that the run has left. */
export function sealed(report: Report): Report {
  const whole = { ...report, digest: digestOf(report.scenarios) };
  return { ...whole, seal: sealOf(whole) };
}

function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
