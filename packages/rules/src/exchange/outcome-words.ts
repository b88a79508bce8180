import { type ExchangePlace, inBody } from './exchange-place.ts';
import { readIssues } from './outcome-view.ts';

/** The value sets issue-severity and issue-type of FHIR R4, to which an OperationOutcome is bound. */
const SEVERITIES: ReadonlySet<string> = new Set(['fatal', 'error', 'warning', 'information']);
const CODES: ReadonlySet<string> = new Set([
  'invalid',
  'structure',
  'required',
  'value',
  'invariant',
  'security',
  'login',
  'unknown',
  'expired',
  'forbidden',
  'suppressed',
  'processing',
  'not-supported',
  'duplicate',
  'multiple-matches',
  'not-found',
  'deleted',
  'too-long',
  'code-invalid',
  'extension',
  'too-costly',
  'business-rule',
  'conflict',
  'transient',
  'lock-error',
  'no-store',
  'exception',
  'timeout',
  'incomplete',
  'throttled',
  'informational',
]);

/** Where a complete OperationOutcome has a severity or a code that FHIR does not know. */
export function findUnknownWords(body: unknown): readonly ExchangePlace[] {
  return readIssues(body).flatMap(({ index, severity, code }) => [
    ...(SEVERITIES.has(severity) ? [] : [inBody('issue', index, 'severity')]),
    ...(CODES.has(code) ? [] : [inBody('issue', index, 'code')]),
  ]);
}
