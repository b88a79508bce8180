import { createHash } from 'node:crypto';
import type { ScenarioResult } from '../report.ts';

/** A change of one byte gives another digest. */
export function digestOf(scenarios: readonly ScenarioResult[]): string {
  return createHash('sha256').update(JSON.stringify(scenarios)).digest('hex');
}
