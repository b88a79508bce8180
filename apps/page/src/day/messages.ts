import type { Fate, JudgedPayload, Total } from '@countercheck/conformance/payloads';
import type { Severity } from '@countercheck/rules';
import type { Settings } from '../settings.ts';

/** What the page asks of the worker, which judges one file and keeps what it found. */
export type Question =
  | { readonly ask: 'judge'; readonly file: Blob; readonly name: string; readonly settings: Settings }
  | { readonly ask: 'lines'; readonly rule: string; readonly from: number; readonly count: number }
  | { readonly ask: 'text'; readonly line: number }
  | { readonly ask: 'csv' }
  | { readonly ask: 'report'; readonly startedAt: number; readonly runId: string };

/** What the worker answers. */
export type Answer =
  | { readonly tell: 'progress'; readonly lines: number; readonly share: number }
  | { readonly tell: 'judged'; readonly day: Day }
  | { readonly tell: 'lines'; readonly rule: string; readonly lines: readonly JudgedPayload[]; readonly total: number }
  | { readonly tell: 'text'; readonly line: number; readonly text: string }
  | { readonly tell: 'file'; readonly name: string; readonly content: Blob }
  | { readonly tell: 'failed'; readonly message: string };

/** What there is to know of a file as a whole. */
export interface Day {
  readonly name: string;
  readonly judged: number;
  readonly fates: Readonly<Record<Fate, number>>;
  readonly totals: readonly Total[];
  readonly withoutAmount: number;
  /** Most payloads first, errors before warnings. */
  readonly groups: readonly RuleGroup[];
  readonly durationMillis: number;
}

/** The payloads that one rule has something to say about. */
export interface RuleGroup {
  readonly rule: string;
  readonly severity: Severity;
  readonly payloads: number;
  /** What those payloads would post, by currency, exact. */
  readonly amounts: readonly { readonly currency: string; readonly amount: string }[];
}
