import { withoutNumbers } from '../plain-text.ts';
import type { ResultWriter } from './result-writer.ts';

/** One line for each payload. */
export function createNdjsonWriter(): ResultWriter {
  return {
    add: (judged) =>
      `${JSON.stringify(judged, (_key, value: unknown) => (typeof value === 'string' ? withoutNumbers(value) : value))}\n`,
    end: () => '',
  };
}
