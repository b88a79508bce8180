import { isCreated } from './created.ts';
import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';
import { inResponseHeader } from './exchange-place.ts';

export const createEtagWeakZero: ExchangeRule = defineExchangeRule({
  id: 'create-etag-weak-zero',
  statement: 'The answer to an accepted create has the weak entity tag W/"0".',
  source: { document: 'FinancialTransaction', section: 'Example - Cash Payment, Response', basis: 'stated' },
  subject: 'response',
  severity: 'error',
  issueType: 'value',
  judges: ['judgeCreate'],
  appliesTo: isCreated,
  holds: ({ answer }) => answer?.header('etag') === 'W/"0"',
  place: inResponseHeader('etag'),
  message: 'The ETag of the answer is {etag}, not W/"0".',
  remedy: 'Send ETag: W/"0", the first version of what was created.',
  args: ({ answer }) => ({ etag: answer?.header('etag') ?? 'absent' }),
});
