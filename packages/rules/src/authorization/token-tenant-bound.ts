import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { IN_STATUS } from '../exchange/exchange-place.ts';
import { isRefusedRightly, mustRefuse } from '../exchange/refusal.ts';
import { ANY_FHIR_JUDGE } from './access.ts';

export const tokenTenantBound: ExchangeRule = defineExchangeRule({
  id: 'token-tenant-bound',
  statement: 'A token of one tenant opens no other: the request is answered with 403.',
  source: { document: 'Vendor R4', section: 'Client Errors', basis: 'external' },
  subject: 'authorization',
  judges: ANY_FHIR_JUDGE,
  severity: 'error',
  issueType: 'forbidden',
  appliesTo: (view) => mustRefuse(view, 'token-of-other-tenant'),
  holds: isRefusedRightly,
  place: IN_STATUS,
  message: 'A request with a token of another tenant is not refused with 403.',
  remedy: 'Answer 403, Tenant not valid or accessible; take a token from the tenant that is called.',
});
