import type { ScenarioResult } from '../report.ts';
import { clip, createPaint, plain } from './paint.ts';

/** What a display needs to know of a scenario that has ended. */
export interface Progress {
  result: Pick<ScenarioResult, 'id' | 'server' | 'outcome' | 'explanation'>;
  done: number;
  total: number;
}

export interface ProgressOptions {
  color: boolean;
  /** Columns of the terminal. */
  width: number;
  /** Whether the last line may be written over. */
  terminal: boolean;
  /** Lines without a terminal are written at most this often, in scenarios. */
  every?: number;
}

const DEFAULT_EVERY = 100;
const MOST_TOLD = 20;

/**
 * Shows how far a run is: on a terminal in one line that changes, elsewhere in plain lines now and then.
 * What is no pass and no skip gets a line of its own as soon as it is known, as long as these are few.
 */
export function createProgress(
  write: (text: string) => void,
  { color, width, terminal, every = DEFAULT_EVERY }: ProgressOptions,
): (progress: Progress) => void {
  const paint = createPaint(color);
  const counts = new Map<string, number>();
  let told = 0;
  return ({ result, done, total }) => {
    const { id, server, outcome, explanation } = result;
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    if (outcome !== 'pass' && outcome !== 'skip') {
      told += 1;
      const line = clip(`${outcome.toUpperCase()} ${id} on ${server}: ${plain(explanation?.message ?? '')}`, width);
      const painted = outcome === 'fail' ? paint.red(line) : paint.yellow(line);
      if (told <= MOST_TOLD) write(`${over(painted, terminal)}\n`);
      else if (told === MOST_TOLD + 1) write(`${over('… what else is no pass is in the report.', terminal)}\n`);
    }
    const summary = clip(
      `${done} of ${total} scenarios: ${[...counts].map(([name, count]) => `${count} ${name}`).join(', ')}`,
      // A full line would make some terminals begin a new one.
      width - 1,
    );
    if (terminal) write(over(done === total ? '' : summary, terminal));
    else if (done === total || done % every === 0) write(`${summary}\n`);
  };
}

/** Written over what stands in the line; the rest of the line is erased last, so that nothing flickers. */
function over(text: string, terminal: boolean): string {
  return terminal ? `\r${text}\u001b[K` : text;
}
