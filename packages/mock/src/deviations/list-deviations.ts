import type { ReadingOptions } from '@countercheck/rules';
import type { Deviation } from './deviation.ts';

/** Every way to be wrong under the reading in force. */
export function listDeviations(_readings: ReadingOptions = {}): readonly Deviation[] {
  return [];
}
