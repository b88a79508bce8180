import type { ResultWriter } from './result-writer.ts';

/** One line for each payload. */
export function createNdjsonWriter(): ResultWriter {
  return { add: (judged) => `${JSON.stringify(judged)}\n`, end: () => '' };
}
