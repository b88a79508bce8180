import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';
import type { ExchangeView } from './exchange-view.ts';
import { findUnknownWords } from './outcome-words.ts';
import { findOutcomeFaults } from './outcome-view.ts';

/** Refusals that are documented as plain text or without a body. */
const DOCUMENTED_TEXTS: ReadonlyMap<number, string> = new Map([
  [400, 'no supported search parameters provided'],
  [403, 'Tenant not valid or accessible'],
]);
const NOT_ACCEPTABLE = 406;
const UNPROCESSABLE = 422;
/** What stands before the server, such as a gateway, speaks for itself from here on. */
const BAD_GATEWAY = 502;

export const outcomeOperationOutcome: ExchangeRule = defineExchangeRule({
  id: 'outcome-operation-outcome',
  statement: 'The body of a refusal is an OperationOutcome whose issues have a severity and a code that FHIR knows.',
  source: { document: 'Vendor R4', section: 'Operation Outcomes', basis: 'external' },
  subject: 'response',
  severity: 'warning',
  issueType: 'structure',
  judges: ['judgeError', 'judgeCreate', 'judgeAccountRead', 'judgeAccountSearch'],
  appliesTo: isExplained,
  faults: ({ answer }) => [
    ...findOutcomeFaults(answer?.json),
    // Which code a 422 must have is a requirement of its own.
    ...(answer?.status === UNPROCESSABLE ? [] : findUnknownWords(answer?.json)),
  ],
  message:
    'The answer {status} does not explain itself by an OperationOutcome with a severity and a code that FHIR knows.',
  remedy:
    'Send an OperationOutcome with at least one issue of a severity and a code of the value sets that FHIR R4 binds them to.',
  args: ({ answer }) => ({ status: String(answer?.status) }),
});

function isExplained({ address: { resource }, answer }: ExchangeView): boolean {
  if (answer === undefined || (resource !== 'Basic' && resource !== 'Account')) return false;
  const { status, text } = answer;
  if (status < 400 || status >= BAD_GATEWAY || status === NOT_ACCEPTABLE) return false;
  return text === '' ? status === UNPROCESSABLE : DOCUMENTED_TEXTS.get(status) !== text.trim();
}
