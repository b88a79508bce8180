import type { JudgedPayload } from '@countercheck/conformance/payloads';
import type { Tally } from '@countercheck/conformance/payloads';

/** Renders results: what is known after each payload, and the rest at the end. */
export interface ResultWriter {
  add(judged: JudgedPayload): string;
  end(tally: Tally): string;
}
