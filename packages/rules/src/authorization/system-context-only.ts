import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { IN_STATUS } from '../exchange/exchange-place.ts';
import { isRefusedRightly, mustRefuse } from '../exchange/refusal.ts';
import { CREATE_JUDGES } from './access.ts';

export const systemContextOnly: ExchangeRule = defineExchangeRule({
  id: 'system-context-only',
  statement: 'Only a system creates FinancialTransactions: tokens of users and patients are answered with 403.',
  source: { document: 'System authorization', section: 'Answer of 23 March 2021', basis: 'stated' },
  subject: 'authorization',
  judges: CREATE_JUDGES,
  severity: 'error',
  issueType: 'forbidden',
  appliesTo: (view) => view.payload !== undefined && mustRefuse(view, 'context'),
  holds: isRefusedRightly,
  place: IN_STATUS,
  message: 'A create with the token of a {context} is not refused with 403.',
  remedy: 'Answer 403; create with the token of a system account.',
  args: ({ context }) => ({ context: context.token?.context ?? '' }),
});
