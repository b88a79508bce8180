import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { inRequestHeader } from '../exchange/exchange-place.ts';
import { isCreateAttempt } from './create-attempt.ts';

export const createBearerToken: ExchangeRule = defineExchangeRule({
  id: 'create-bearer-token',
  statement: 'A create carries its token in the Authorization header, with the scheme Bearer.',
  source: { document: 'FinancialTransaction', section: 'Create, Authorization', basis: 'stated' },
  subject: 'client',
  judges: ['judgeClient'],
  severity: 'error',
  issueType: 'login',
  appliesTo: isCreateAttempt,
  holds: ({ bearerToken }) => bearerToken !== undefined,
  place: inRequestHeader('authorization'),
  message: 'The create carries no Bearer token.',
  remedy: 'Send Authorization: Bearer and the access token of a system.',
});
