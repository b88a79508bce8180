import { createPaint, plain } from './paint.ts';
import { wrap } from './wrap.ts';

const DEFAULT_WIDTH = 100;
/** Below this a column for names takes more room than it is worth. */
const NARROW = 70;
const LABEL_WIDTH = 6;

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
  { color = false, width = DEFAULT_WIDTH }: { color?: boolean; width?: number } = {},
): string {
  const paint = createPaint(color);
  const labels = {
    pass: paint.green('pass'),
    warn: paint.yellow('warn'),
    fail: paint.red('fail'),
    skip: paint.yellow('skip'),
    note: paint.dim('note'),
  };
  const widest = Math.max(...checks.map(({ id }) => id.length));
  const isNarrow = width < NARROW;
  const indent = ' '.repeat(isNarrow ? LABEL_WIDTH : LABEL_WIDTH + widest + 2);
  const lines = checks.flatMap(({ id, outcome, message, remedy }) => {
    const lead = isNarrow ? `${id}: ` : id.padEnd(widest + 2);
    const room = { width, indent, taken: LABEL_WIDTH + lead.length };
    return [
      `${labels[outcome]}  ${lead}${wrap(plain(message), room)}`,
      ...(remedy === undefined || outcome === 'pass'
        ? []
        : [`${indent}do: ${wrap(plain(remedy), { ...room, taken: indent.length + 'do: '.length })}`]),
    ];
  });
  return [`${server} ${baseUrl}: nothing was posted.`, ...lines, ''].join('\n');
}
