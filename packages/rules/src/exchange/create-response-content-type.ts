import { isCreated } from './created.ts';
import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';
import { inResponseHeader } from './exchange-place.ts';
import { mediaTypeOf } from './media-type.ts';

export const createResponseContentType: ExchangeRule = defineExchangeRule({
  id: 'create-response-content-type',
  statement: 'The answer to an accepted create has Content-Type application/fhir+json although it is empty.',
  source: { document: 'FinancialTransaction', section: 'Example - Cash Payment, Response', basis: 'stated' },
  subject: 'response',
  severity: 'warning',
  exceptions: [
    { when: () => true, severity: { ambiguity: 'AMB-44', default: 'warning', strict: 'warning', lenient: 'none' } },
  ],
  issueType: 'value',
  judges: ['judgeCreate'],
  appliesTo: isCreated,
  holds: ({ answer }) => mediaTypeOf(answer?.header('content-type') ?? '') === 'application/fhir+json',
  place: inResponseHeader('content-type'),
  message: 'Content-Type of the answer is {value}, not application/fhir+json.',
  remedy: 'Send Content-Type: application/fhir+json.',
  args: ({ answer }) => ({ value: answer?.header('content-type') ?? 'absent' }),
});
