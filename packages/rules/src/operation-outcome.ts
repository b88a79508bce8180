import type { Finding, ValidationResult } from './finding.ts';
import type { RequirementId } from './requirement-id.ts';
import type { IssueType } from './rule.ts';
import { ACCOUNT_RULES } from './account/rules.generated.ts';
import { AUTHORIZATION_RULES } from './authorization/rules.generated.ts';
import { BATCH_RULES } from './batch/rules.generated.ts';
import { CLIENT_RULES } from './client/rules.generated.ts';
import { EXCHANGE_RULES } from './exchange/rules.generated.ts';
import { PAYLOAD_RULES } from './payload/rules.generated.ts';

/** OperationOutcome of FHIR R4, as far as findings fill it. */
export interface OperationOutcome {
  readonly resourceType: 'OperationOutcome';
  readonly issue: readonly OperationOutcomeIssue[];
}

/** One issue; `details` names the requirement. */
export interface OperationOutcomeIssue {
  readonly severity: 'error' | 'warning' | 'information';
  readonly code: IssueType;
  readonly details: { readonly coding: readonly { readonly code: string }[]; readonly text: string };
  readonly diagnostics: string;
  readonly expression?: readonly string[];
}

/** A result as a FHIR R4 OperationOutcome. A result without findings says so in one informational issue, since an outcome needs one. */
export function toOperationOutcome({ findings }: ValidationResult): OperationOutcome {
  if (findings.length === 0) {
    return {
      resourceType: 'OperationOutcome',
      issue: [
        {
          severity: 'information',
          code: 'informational',
          details: { coding: [{ code: 'valid' }], text: 'No rule has a finding.' },
          diagnostics: 'Nothing is to be done.',
        },
      ],
    };
  }
  const issueTypes = new Map<RequirementId, IssueType>(
    [
      ...PAYLOAD_RULES,
      ...BATCH_RULES,
      ...EXCHANGE_RULES,
      ...ACCOUNT_RULES,
      ...AUTHORIZATION_RULES,
      ...CLIENT_RULES,
    ].map(({ id, issueType }) => [id, issueType]),
  );
  return {
    resourceType: 'OperationOutcome',
    issue: findings.map((finding) => toIssue(finding, issueTypes.get(finding.rule) ?? 'processing')),
  };
}

function toIssue({ rule, severity, message, remedy, path }: Finding, code: IssueType): OperationOutcomeIssue {
  return {
    severity,
    code,
    details: { coding: [{ code: rule }], text: message },
    diagnostics: remedy,
    expression: [path],
  };
}
