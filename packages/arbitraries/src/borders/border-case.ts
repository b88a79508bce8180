import type { Reading, RequirementId, TenantContext } from '@countercheck/rules';

/** A payload just beside the line that a rule draws, and what is to be found in it. */
export interface BorderCase {
  readonly rule: RequirementId;
  readonly side: 'fails' | 'holds';
  /** What the payload has of its own, such as `one cent short`. */
  readonly border: string;
  /** The payload; absent where only the text shows what is wrong. */
  readonly resource?: unknown;
  /** The body as it is sent. */
  readonly body: string;
  /** The reading in which this is a border. */
  readonly reading: Reading;
  /** What must be known of the hospital; nothing when absent. */
  readonly tenant?: TenantContext;
  /** The rules with a finding, sorted: none on the holding side, else this one and those that the same edit breaks. */
  readonly expected: readonly RequirementId[];
}
