import { isBasicCredentials } from './basic-credentials.ts';
import { parseResourceScope, shortenScope } from './scope.ts';
import { CLIENT_CREDENTIALS, type TokenView } from './token-view.ts';

/** Parameters that show who asks, or prove it. */
export const CREDENTIAL_PARAMETERS: readonly string[] = ['client_id', 'client_secret', 'client_assertion'];

/** Statuses that HTTP itself gives a request, or that say nothing about it: no OAuth error need come with them. */
const STATUSES_OF_HTTP: readonly number[] = [405, 406, 408, 413, 414, 415, 429];

/** Whether the answer refuses what the token request asked for. */
export function isTokenRefusal({ answer }: TokenView): boolean {
  return (
    answer !== undefined && answer.status >= 400 && answer.status < 500 && !STATUSES_OF_HTTP.includes(answer.status)
  );
}

/** Whether the request must be refused because the application is not enabled in the tenant. */
export function isTenantRefused({ tenantId, context: { tenants } }: TokenView): boolean {
  return tenantId !== undefined && tenants !== undefined && !tenants.includes(tenantId);
}

/** Whether trimming leaves nothing of what was asked for: no scope is one of a system and registered (AMB-59). */
export function isNothingLeft({ requested, isForSystem, context: { registeredScopes } }: TokenView): boolean {
  if (!isForSystem || requested.length === 0) return false;
  const registered = registeredScopes && new Set(registeredScopes.map(shortenScope));
  return requested.every(
    (scope) => parseResourceScope(scope)?.context !== 'system' || registered?.has(scope) === false,
  );
}

/** Whether the request may be refused by that name; `invalid_client` always may be, since nothing shows whether the secret is right. */
export function isRightError(view: TokenView, error: string): boolean {
  const { form, query, requested, requestHeader } = view;
  const { grantTypes = [], parameters } = form ?? {};
  switch (error) {
    case 'invalid_client':
      return true;
    case 'invalid_request': {
      if (grantTypes.length !== 1 || !isBasicCredentials(requestHeader('authorization'))) return true;
      return (
        [...(parameters?.values() ?? [])].some((values) => values.length > 1) ||
        CREDENTIAL_PARAMETERS.some((name) => query.has(name))
      );
    }
    case 'unsupported_grant_type':
    case 'unauthorized_client':
      return grantTypes.some((grantType) => grantType !== CLIENT_CREDENTIALS);
    case 'invalid_scope':
      return requested.length === 0 || isNothingLeft(view);
    case 'invalid_grant':
      return isTenantRefused(view);
    default:
      return false;
  }
}
