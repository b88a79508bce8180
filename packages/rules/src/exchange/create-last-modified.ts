import { isCreated } from './created.ts';
import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';
import { inResponseHeader } from './exchange-place.ts';
import { isHttpDate } from './http-date.ts';

export const createLastModified: ExchangeRule = defineExchangeRule({
  id: 'create-last-modified',
  statement: 'The answer to an accepted create says in Last-Modified, as an HTTP date, when that was.',
  source: { document: 'FinancialTransaction', section: 'Example - Cash Payment, Response', basis: 'stated' },
  subject: 'response',
  severity: 'error',
  issueType: 'value',
  judges: ['judgeCreate'],
  appliesTo: isCreated,
  holds: ({ answer }) => isHttpDate(answer?.header('last-modified') ?? ''),
  place: inResponseHeader('last-modified'),
  message: 'Last-Modified of the answer is {value}; the HTTP date of the create belongs there.',
  remedy: 'Send Last-Modified in the form Mon, 04 Nov 2019 16:23:57 GMT.',
  args: ({ answer }) => ({ value: answer?.header('last-modified') ?? 'absent' }),
});
