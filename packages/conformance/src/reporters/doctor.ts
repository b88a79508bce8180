import { createPaint, plain } from './paint.ts';

/** What of a doctor's report is shown. */
export interface DoctorToRender {
  server: string;
  baseUrl: string;
  checks: readonly {
    id: string;
    outcome: 'pass' | 'warn' | 'fail' | 'skip' | 'note';
    message: string;
    remedy?: string;
  }[];
}

/** One line a check; what is no pass says what to do. */
export function renderDoctor(
  { server, baseUrl, checks }: DoctorToRender,
  { color = false }: { color?: boolean } = {},
): string {
  const paint = createPaint(color);
  const labels = {
    pass: paint.green('pass'),
    warn: paint.yellow('warn'),
    fail: paint.red('fail'),
    skip: paint.yellow('skip'),
    note: paint.dim('note'),
  };
  const width = Math.max(...checks.map(({ id }) => id.length));
  const lines = checks.flatMap(({ id, outcome, message, remedy }) => [
    `${labels[outcome]}  ${id.padEnd(width)}  ${plain(message)}`,
    ...(remedy === undefined || outcome === 'pass' ? [] : [`      ${' '.repeat(width)}  do: ${plain(remedy)}`]),
  ]);
  return [`${server} ${baseUrl}: nothing was posted.`, ...lines, ''].join('\n');
}
