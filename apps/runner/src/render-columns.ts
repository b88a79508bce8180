import { wrapText } from './wrap-text.ts';

const WIDEST = 110;
const NARROWEST = 40;

/** A comfortable width for running text on a terminal of so many columns. */
export function textWidth(columns: number): number {
  return Math.max(NARROWEST, Math.min(WIDEST, columns));
}

/** Two columns; where there is little room the second one stands below the first. */
export function renderColumns(rows: readonly (readonly [string, string])[], columns: number): string {
  const width = textWidth(columns);
  const first = Math.max(0, ...rows.map(([left]) => left.length)) + 4;
  const margin = width - first < NARROWEST ? 6 : first;
  const indent = ' '.repeat(margin);
  return rows
    .map(([left, right]) => {
      const lead = margin < first ? `  ${left}\n${indent}` : `  ${left.padEnd(first - 2)}`;
      return lead + wrapText(right, width - margin, indent);
    })
    .join('\n');
}
