import type { Severity } from './finding.ts';
import type { AmbiguityId, ReadingOf } from './reading.ts';
import type { RequirementId } from './requirement-id.ts';

/** Where a requirement is written. `stated` in a source document, `external` (FHIR, RFC, ISO, vendor page), or `implied` by examples. */
export interface Source {
  readonly document:
    | 'FinancialTransaction'
    | 'Account'
    | 'System authorization'
    | 'System accounts'
    | 'Trimmed scopes'
    | 'Vendor R4'
    | 'Vendor FinancialTransaction'
    | 'Vendor Account'
    | 'Vendor authorization'
    | 'Vendor capability statement'
    | 'Captured sandbox'
    | 'FHIR R4'
    | 'RFC 8259'
    | 'RFC 6749'
    | 'HTTP'
    | 'ISO 4217'
    | 'Oracle Health API schema'
    | 'Vendor forum'
    | 'None';
  readonly section: string;
  readonly basis: 'stated' | 'implied' | 'external';
}

/** A severity that an ambiguity decides; `none` makes no finding. */
export interface SeverityByReading {
  readonly ambiguity: AmbiguityId;
  readonly default: Severity | 'none';
  readonly strict: Severity | 'none';
  readonly lenient: Severity | 'none';
}

/** `IssueType` of FHIR R4, as used in an OperationOutcome. */
export type IssueType =
  | 'invalid'
  | 'structure'
  | 'required'
  | 'value'
  | 'invariant'
  | 'business-rule'
  | 'code-invalid'
  | 'extension'
  | 'not-supported'
  | 'not-found'
  | 'duplicate'
  | 'security'
  | 'login'
  | 'forbidden'
  | 'processing'
  | 'throttled'
  | 'informational';

/** What every requirement says about itself, whatever it judges. */
export interface RequirementText {
  readonly id: RequirementId;
  /** What must be true, in our words. */
  readonly statement: string;
  readonly source: Source;
}

/** A requirement that one subject can show: its text and how a finding is worded. */
export interface RuleText extends RequirementText {
  readonly severity: Severity | SeverityByReading;
  readonly issueType: IssueType;
  /** What is wrong; `{name}` is replaced by the argument of that name. */
  readonly message: string;
  /** What to do about it; same placeholders. */
  readonly remedy: string;
}

/** The severity under a reading; `none` makes no finding. */
export function severityUnder(severity: Severity | SeverityByReading, readingOf: ReadingOf): Severity | 'none' {
  return typeof severity === 'string' ? severity : severity[readingOf(severity.ambiguity)];
}
