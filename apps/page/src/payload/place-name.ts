import type { Finding } from '@countercheck/rules';

/** `line 20, column 32` */
export function placeName({ line, column }: Pick<Finding, 'line' | 'column'>): string {
  return column === undefined ? `line ${line}` : `line ${line}, column ${column}`;
}
