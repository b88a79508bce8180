import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { IN_STATUS, inResponseHeader } from '../exchange/exchange-place.ts';
import { isRefusedRightly, mustRefuse } from '../exchange/refusal.ts';
import { ANY_FHIR_JUDGE, asksForBearer, UNAUTHORIZED } from './access.ts';

export const tokenExpired401: ExchangeRule = defineExchangeRule({
  id: 'token-expired-401',
  statement: 'An expired token is answered with 401 and WWW-Authenticate.',
  source: { document: 'Vendor authorization', section: 'Duration Scopes', basis: 'external' },
  subject: 'authorization',
  judges: ANY_FHIR_JUDGE,
  severity: 'error',
  issueType: 'login',
  appliesTo: (view) => mustRefuse(view, 'token-expired'),
  faults: (view) => {
    if (!isRefusedRightly(view)) return [IN_STATUS];
    return view.answer?.status === UNAUTHORIZED && !asksForBearer(view) ? [inResponseHeader('www-authenticate')] : [];
  },
  message: 'A request with an expired token is not answered with 401 and WWW-Authenticate: Bearer.',
  remedy: 'Answer 401 with WWW-Authenticate: Bearer error="invalid_token".',
});
