import { isAnswered } from './created.ts';
import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';
import { inResponseHeader } from './exchange-place.ts';
import { isHttpDate } from './http-date.ts';

export const createDate: ExchangeRule = defineExchangeRule({
  id: 'create-date',
  statement: 'Every answer to a create has a Date, as an HTTP date.',
  source: { document: 'FinancialTransaction', section: 'Example - Cash Payment, Response', basis: 'stated' },
  subject: 'response',
  severity: 'warning',
  issueType: 'value',
  judges: ['judgeCreate'],
  appliesTo: isAnswered,
  holds: ({ answer }) => isHttpDate(answer?.header('date') ?? ''),
  place: inResponseHeader('date'),
  message: 'Date of the answer is {value}; the HTTP date of the answer belongs there.',
  remedy: 'Send Date in the form Mon, 04 Nov 2019 16:23:57 GMT.',
  args: ({ answer }) => ({ value: answer?.header('date') ?? 'absent' }),
});
