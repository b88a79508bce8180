import { resourceAnswer, type Answer } from './answer.ts';

/** The issue codes that the mock uses for refusals of its own; payload findings bring theirs. */
export type IssueCode =
  | 'business-rule'
  | 'exception'
  | 'forbidden'
  | 'invalid'
  | 'login'
  | 'not-found'
  | 'not-supported'
  | 'required'
  | 'structure'
  | 'throttled'
  | 'too-long'
  | 'transient';

/** A refusal with one issue. */
export function refusal(
  status: number,
  code: IssueCode,
  diagnostics: string,
  headers: Record<string, string> = {},
): Answer {
  return resourceAnswer(
    status,
    { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code, diagnostics }] },
    headers,
  );
}
