import { isCreated, listedIn } from './created.ts';
import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';
import { inResponseHeader } from './exchange-place.ts';

export const createCacheControl: ExchangeRule = defineExchangeRule({
  id: 'create-cache-control',
  statement: 'The answer to an accepted create is not to be cached: Cache-Control is no-cache.',
  source: { document: 'FinancialTransaction', section: 'Example - Cash Payment, Response', basis: 'stated' },
  subject: 'response',
  severity: 'error',
  issueType: 'value',
  judges: ['judgeCreate'],
  appliesTo: isCreated,
  holds: ({ answer }) => listedIn(answer?.header('cache-control')).includes('no-cache'),
  place: inResponseHeader('cache-control'),
  message: 'Cache-Control of the answer is {value}; no-cache belongs there.',
  remedy: 'Send Cache-Control: no-cache.',
  args: ({ answer }) => ({ value: answer?.header('cache-control') ?? 'absent' }),
});
