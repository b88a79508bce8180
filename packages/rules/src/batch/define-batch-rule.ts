import type { RuleText } from '../rule.ts';
import type { TransactionType } from '../transaction-view.ts';

/** A transaction among others that are judged together. */
export interface BatchEntry {
  /** Its place among the payloads, from 0. */
  readonly index: number;
  /** What the caller calls it, such as `day.ndjson:12`; `payload 12` unless named. */
  readonly name: string;
  readonly type: TransactionType;
  /** The identifier that the server will name it by: the usual one, else the first (AMB-21). */
  readonly identifier: { readonly index: number; readonly value: string };
  /** The first transaction before it with the same type and identifier. */
  readonly earlier: BatchEntry | undefined;
}

/** A rule about a transaction among others. */
export interface BatchRule extends RuleText {
  readonly subject: 'batch';
  readonly holds: (entry: BatchEntry) => boolean;
  readonly args: (entry: BatchEntry) => Record<string, string>;
}

export function defineBatchRule(rule: Omit<BatchRule, 'subject'>): BatchRule {
  return { ...rule, subject: 'batch' };
}
