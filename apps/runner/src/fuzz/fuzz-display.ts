import type { FuzzProgress } from '@countercheck/conformance/fuzz';
import type { TextOutput } from '../surroundings.ts';

const MILLIS_BETWEEN = 100;
const LINES_EVERY = 250;
const CLEAR = '\r\u001b[2K';

/** Shows how far a fuzz is: on a terminal in one line that changes, elsewhere in plain lines now and then. */
export function createFuzzDisplay(errors: TextOutput, now: () => number): (progress: FuzzProgress) => void {
  let next = Number.NEGATIVE_INFINITY;
  return ({ done, runs, disagreements, isShrinking }) => {
    const isLast = done === runs;
    const line = `${done} of ${runs} payloads, ${disagreements} disagreements${isShrinking ? ', making one smaller' : ''}`;
    if (!errors.isTerminal) {
      if (!isShrinking && (isLast || done % LINES_EVERY === 0)) void errors.write(`${line}\n`);
      return;
    }
    if (!isLast && now() < next) return;
    next = now() + MILLIS_BETWEEN;
    void errors.write(isLast ? CLEAR : CLEAR + line.slice(0, errors.columns));
  };
}
