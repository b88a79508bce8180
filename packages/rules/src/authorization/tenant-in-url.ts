import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { IN_ADDRESS } from '../exchange/exchange-place.ts';
import { ANY_FHIR_JUDGE } from './access.ts';
import type { ExchangeView } from '../exchange/exchange-view.ts';
import { isTenantId, tenantOfUrl } from './tenant-of-url.ts';
import { inTokenRequest } from './token-view.ts';

const IN_TOKEN_ADDRESS = inTokenRequest('url', 'url');

export const tenantInUrl: ExchangeRule = defineExchangeRule({
  id: 'tenant-in-url',
  statement:
    'The last segment of the service root is the GUID of the tenant, and so is the one behind tenants in the address of a token endpoint.',
  source: { document: 'System accounts', section: 'Answer of 15 December 2017', basis: 'stated' },
  subject: 'authorization',
  judges: [...ANY_FHIR_JUDGE, 'judgeDiscovery', 'judgeToken'],
  severity: 'error',
  issueType: 'value',
  appliesTo: (view) => view.address.resource !== undefined || isTokenEndpoint(view),
  faults: (view) => {
    if (isTokenEndpoint(view)) return tenantOfUrl(view.exchange.request.url) === undefined ? [IN_TOKEN_ADDRESS] : [];
    return isTenantId(view.address.tenantId ?? '') ? [] : [IN_ADDRESS];
  },
  message: 'The address names no tenant: no GUID stands where the tenant belongs.',
  remedy:
    'Use the service root of the hospital, which ends in its tenant id, and the token endpoint that its smart-configuration names.',
});

/** Where the vendor issues tokens, or a server that is built like it. */
function isTokenEndpoint({ address, exchange: { request } }: ExchangeView): boolean {
  return address.resource === undefined && /^https:\/\/authorization\.cerner\.com\/|\/tenants\//.test(request.url);
}
