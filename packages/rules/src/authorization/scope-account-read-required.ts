import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { IN_STATUS } from '../exchange/exchange-place.ts';
import { isRefusedRightly, mustRefuse } from '../exchange/refusal.ts';
import { ACCOUNT_JUDGES } from './access.ts';

export const scopeAccountReadRequired: ExchangeRule = defineExchangeRule({
  id: 'scope-account-read-required',
  statement:
    'Reading and searching Accounts takes the scope Account.read, or Account.rs; without it the answer is 403.',
  source: { document: 'Vendor R4', section: 'Authorization', basis: 'external' },
  subject: 'authorization',
  judges: ACCOUNT_JUDGES,
  severity: 'error',
  issueType: 'forbidden',
  appliesTo: (view) => view.payload === undefined && mustRefuse(view, 'scope') && !mustRefuse(view, 'context'),
  holds: isRefusedRightly,
  place: IN_STATUS,
  message: 'A request for Accounts without the scope to read them is not refused with 403.',
  remedy: 'Answer 403; ask for {context}/Account.read as well.',
  args: ({ context }) => ({ context: context.token?.context ?? 'system' }),
});
