import type { RequirementId } from './requirement-id.ts';
import type { AmbiguityId } from './reading.ts';
import type { Source } from './rule.ts';

/** Where the contradiction stands, or where the answer is missing. */
export interface Evidence {
  readonly document: Source['document'];
  readonly section: string;
}

/** One place where the documents contradict themselves or leave a question open. */
export interface Ambiguity {
  readonly id: AmbiguityId;
  /** What is contradicted or left open. */
  readonly issue: string;
  /** The ways in which it can be taken; empty where the documents are merely silent. */
  readonly readings: readonly string[];
  /** What the default reading does. */
  readonly default: string;
  /** What the strict reading does instead. */
  readonly strict: string;
  /** What the lenient reading does instead. */
  readonly lenient: string;
  /** How grave the default reading takes it; `info` makes no finding in the default reading. */
  readonly severity: 'error' | 'warning' | 'info';
  readonly evidence: readonly Evidence[];
  /** The rules whose severity or meaning follows from it. */
  readonly rules: readonly RequirementId[];
}

/** An entry as it is written down: which rules read it is found in the rules. */
export type AmbiguityEntry = Omit<Ambiguity, 'rules'>;

/** For `strict` and `lenient` where they do not differ. */
export const AS_DEFAULT = 'as default';
