import type { JudgedPayload } from './judged-payload.ts';
import type { Tally } from './tally.ts';

/** Renders results: what is known after each payload, and the rest at the end. */
export interface ResultWriter {
  add(judged: JudgedPayload): string;
  end(tally: Tally): string;
}
