import type { Finding, VerdictByReading } from '@countercheck/rules/payloads';

/** An amount of money, exact. */
export interface Money {
  readonly currency: string;
  readonly amount: string;
}

/** One payload as it is written, and where. */
export interface WrittenPayload {
  /** As the user knows it. */
  readonly file: string;
  /** The line it stands on, counted from 1, where a file has one payload a line. */
  readonly line?: number;
  readonly bytes: Uint8Array;
}

/** A payload with what the rules say about it. Lines of the findings are those of the file. */
export interface JudgedPayload {
  readonly file: string;
  readonly line?: number;
  readonly valid: boolean;
  readonly findings: readonly Finding[];
  /** What it would post, where that can be read. */
  readonly money?: Money;
  /** Only when all readings were asked for. */
  readonly readings?: VerdictByReading;
}

/** `file`, `file:line` or `file:line:column`, as editors and terminals understand it. */
export function placeOf(file: string, line?: number, column?: number): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}
