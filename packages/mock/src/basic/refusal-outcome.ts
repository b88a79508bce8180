import { toOperationOutcome, type OperationOutcome, type ValidationResult } from '@countercheck/rules';

type Code = OperationOutcome['issue'][number]['code'];

/** The two faults for which the vendor documents a code of their own. */
const OWN_CODES: Readonly<Record<string, Code>> = {
  'modifier-extension-forbidden': 'extension',
  'implicit-rules-forbidden': 'not-supported',
};

/** The findings as the body of a 422: every fault is a matter of business rules but for those two. */
export function refusalOutcome(result: ValidationResult): OperationOutcome {
  const outcome = toOperationOutcome(result);
  const codes = result.findings.map(({ rule }) => OWN_CODES[rule] ?? 'business-rule');
  const issue = outcome.issue.map((one, index) =>
    one.severity === 'error' ? { ...one, code: codes[index] ?? one.code } : one,
  );
  return { ...outcome, issue };
}
