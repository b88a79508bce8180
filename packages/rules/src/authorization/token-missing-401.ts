import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { IN_STATUS, inResponseHeader } from '../exchange/exchange-place.ts';
import type { ExchangeView } from '../exchange/exchange-view.ts';
import { isRefusedRightly, mustRefuse } from '../exchange/refusal.ts';
import { ANY_FHIR_JUDGE, asksForBearer, UNAUTHORIZED } from './access.ts';

export const tokenMissing401: ExchangeRule = defineExchangeRule({
  id: 'token-missing-401',
  statement:
    'Without a token that counts, the secure server answers 401, and asks for a bearer token in WWW-Authenticate.',
  source: { document: 'Vendor R4', section: 'Client Errors', basis: 'external' },
  subject: 'authorization',
  judges: ANY_FHIR_JUDGE,
  severity: 'error',
  issueType: 'login',
  appliesTo: (view) => mustRefuse(view, 'token-missing') || isUnauthorized(view),
  faults: (view) => [
    ...(mustRefuse(view, 'token-missing') && !isRefusedRightly(view) ? [IN_STATUS] : []),
    ...(isUnauthorized(view) && !asksForBearer(view) ? [inResponseHeader('www-authenticate')] : []),
  ],
  message: 'A request without a token that counts is not answered with 401 and WWW-Authenticate: Bearer.',
  remedy: 'Answer 401 with WWW-Authenticate: Bearer.',
});

/** An expired token and the open server have rules of their own. */
function isUnauthorized(view: ExchangeView): boolean {
  const { answer, address } = view;
  return (
    answer?.status === UNAUTHORIZED &&
    address.server !== 'open' &&
    address.resource !== undefined &&
    !mustRefuse(view, 'token-expired')
  );
}
