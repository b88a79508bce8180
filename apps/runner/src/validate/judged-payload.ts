import type { AmbiguityId, Finding, Reading } from '@countercheck/rules';

/** An amount of money, exact. */
export interface Money {
  readonly currency: string;
  readonly amount: string;
}

/** A payload with what the rules say about it. Lines of the findings are those of the file. */
export interface JudgedPayload {
  readonly file: string;
  readonly line?: number;
  readonly valid: boolean;
  readonly findings: readonly Finding[];
  /** What it would post, where that can be read. */
  readonly money?: Money;
  /** Set by `--all-readings`. */
  readonly otherVerdicts?: OtherVerdicts;
}

/** What would make the verdict another one. */
export interface OtherVerdicts {
  /** Each list is enough to turn the verdict; none: it holds under every reading. */
  readonly turnedBy: readonly (readonly AmbiguityChoice[])[];
}

export interface AmbiguityChoice {
  readonly ambiguity: AmbiguityId;
  readonly reading: Reading;
}

/** `file`, `file:line` or `file:line:column`, as editors and terminals understand it. */
export function placeOf(file: string, line?: number, column?: number): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}
