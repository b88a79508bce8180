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

/**
 * Shows how far a run is: on a terminal in one line that changes, elsewhere in plain lines now and then.
 * What is no pass and no skip gets a line of its own as soon as it is known.
 */
export function createProgress(
  write: (text: string) => void,
  { color, width, terminal, every = DEFAULT_EVERY }: ProgressOptions,
): (progress: Progress) => void {
  const paint = createPaint(color);
  const counts = new Map<string, number>();
  return ({ result, done, total }) => {
    const { id, server, outcome, explanation } = result;
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    const clear = terminal ? '\r\u001b[2K' : '';
    if (outcome !== 'pass' && outcome !== 'skip') {
      const line = clip(`${outcome.toUpperCase()} ${id} on ${server}: ${plain(explanation?.message ?? '')}`, width);
      write(`${clear}${outcome === 'fail' ? paint.red(line) : paint.yellow(line)}\n`);
    }
    const summary = clip(
      `${done} of ${total} scenarios: ${[...counts].map(([name, count]) => `${count} ${name}`).join(', ')}`,
      width,
    );
    if (terminal) write(done === total ? clear : `${clear}${summary}`);
    else if (done === total || done % every === 0) write(`${summary}\n`);
  };
}
