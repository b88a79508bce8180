import { isObject } from '../json-value.ts';
import { defineExchangeRule, type ExchangeRule } from './define-exchange-rule.ts';
import { type ExchangePlace, IN_STATUS, inDocument } from './exchange-place.ts';
import type { ExchangeView } from './exchange-view.ts';
import { isFilledText, itemsOf, ownMember } from './own-member.ts';
import { isRefusedRightly } from './refusal.ts';
import { isAbsoluteAddress } from './request-address.ts';

/** The ways in which a system application shows who it is. */
const METHODS: readonly unknown[] = ['client_secret_basic', 'private_key_jwt'];

export const smartConfiguration: ExchangeRule = defineExchangeRule({
  id: 'smart-configuration',
  statement:
    'The smart-configuration of the secure server needs no token and names the token endpoint of the tenant, the authentication methods (one of client_secret_basic and private_key_jwt among them), the client_credentials grant among others, and the scopes.',
  source: { document: 'Captured sandbox', section: 'smart-configuration', basis: 'external' },
  subject: 'response',
  severity: 'error',
  issueType: 'processing',
  judges: ['judgeDiscovery'],
  appliesTo: (view) =>
    isAskedFor(view) &&
    (view.address.server === 'secure' || (view.address.server === 'unknown' && view.answer?.status === 200)),
  faults: (view) => {
    if (view.answer?.status !== 200) return isRefusedRightly(view) ? [] : [IN_STATUS];
    const { json } = view.answer;
    if (!isObject(json)) return [inSmart()];
    return [
      ...(isTokenEndpoint(ownMember(json, 'token_endpoint'), view.tenantId) ? [] : [inSmart('token_endpoint')]),
      ...(itemsOf(ownMember(json, 'token_endpoint_auth_methods_supported')).some((method) => METHODS.includes(method))
        ? []
        : [inSmart('token_endpoint_auth_methods_supported')]),
      ...(itemsOf(ownMember(json, 'grant_types_supported')).includes('client_credentials')
        ? []
        : [inSmart('grant_types_supported')]),
      ...(hasTexts(json, 'scopes_supported') ? [] : [inSmart('scopes_supported')]),
    ];
  },
  message: 'The smart-configuration does not say what a system application needs to get a token (status {status}).',
  remedy:
    'Serve it to everybody, with token_endpoint of this tenant, token_endpoint_auth_methods_supported, grant_types_supported and scopes_supported.',
  args: ({ answer }) => ({ status: String(answer?.status) }),
});

function isAskedFor({ address, answer, exchange }: ExchangeView): boolean {
  return (
    address.resource === '.well-known' &&
    address.rest[0] === 'smart-configuration' &&
    exchange.request.method === 'GET' &&
    answer !== undefined
  );
}

/** The address of a token endpoint names the tenant. */
function isTokenEndpoint(endpoint: unknown, tenantId: string | undefined): boolean {
  if (typeof endpoint !== 'string' || !isAbsoluteAddress(endpoint)) return false;
  return tenantId === undefined || endpoint.split('/').includes(tenantId);
}

function hasTexts(json: unknown, name: string): boolean {
  const items = itemsOf(ownMember(json, name));
  return items.length > 0 && items.every(isFilledText);
}

function inSmart(...steps: readonly (string | number)[]): ExchangePlace {
  return inDocument('smart', ...steps);
}
