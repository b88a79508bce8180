import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { IN_STATUS } from '../exchange/exchange-place.ts';
import { isRefusedRightly, mustRefuse } from '../exchange/refusal.ts';
import { ACCOUNT_JUDGES } from './access.ts';

export const accountPersonas: ExchangeRule = defineExchangeRule({
  id: 'account-personas',
  statement: 'Accounts are for systems and providers: the token of a patient is answered with 403.',
  source: { document: 'Vendor Account', section: 'Authorization Types', basis: 'external' },
  subject: 'authorization',
  judges: ACCOUNT_JUDGES,
  severity: 'error',
  issueType: 'forbidden',
  appliesTo: (view) => view.payload === undefined && mustRefuse(view, 'context'),
  holds: isRefusedRightly,
  place: IN_STATUS,
  message: 'A request for Accounts with the token of a patient is not refused with 403.',
  remedy: 'Answer 403; read Accounts with the token of a system or a provider.',
});
