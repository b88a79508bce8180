import { isAnswered } from './created.ts';
import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';
import { inResponseHeader } from './exchange-place.ts';

export const createRequestId: ExchangeRule = defineExchangeRule({
  id: 'create-request-id',
  statement: 'Every answer to a create has an X-Request-Id, whatever its form.',
  source: { document: 'FinancialTransaction', section: 'Example - Cash Payment, Response', basis: 'stated' },
  subject: 'response',
  severity: 'error',
  issueType: 'required',
  judges: ['judgeCreate'],
  appliesTo: isAnswered,
  holds: ({ answer }) => (answer?.header('x-request-id') ?? '') !== '',
  place: inResponseHeader('x-request-id'),
  message: 'The answer has no X-Request-Id.',
  remedy:
    'Send an X-Request-Id of its own with every answer, so that a create whose outcome is in doubt can be traced.',
});
