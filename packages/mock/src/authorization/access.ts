import { refusal } from '../http/operation-outcome.ts';
import type { Address } from '../http/address.ts';
import type { Answer } from '../http/answer.ts';
import type { Policy } from '../policy.ts';
import type { Need } from './access-decisions.ts';
import type { TokenStore } from './token-store.ts';
import type { ReadingOf } from '../reading-of.ts';

/** A request to the secure host, as far as access is concerned. */
export interface AccessRequest {
  readonly authorization: string | null;
  readonly address: Address;
  readonly tenant: string;
  readonly root: string;
  readonly now: number;
  readonly needs: readonly Need[];
  readonly readingOf: ReadingOf;
}

/** What the vendor's servers say when a tenant is unknown or not for this application. */
export const TENANT_REFUSED = 'Tenant not valid or accessible';

/** The refusal that is due, in the order token, tenant of the token, context, scopes; `undefined` when access is granted. */
export function refuseAccess(request: AccessRequest, tokens: TokenStore, policy: Policy): Answer | undefined {
  const value = policy.readBearerToken(request.authorization, request.address);
  const token = value === undefined ? undefined : tokens.find(value);
  if (token === undefined || !policy.isTokenLive(token, request.now)) return unauthorized(request, value !== undefined);
  if (!policy.isTokenOfTenant(token, request.tenant)) return refusal(403, 'forbidden', TENANT_REFUSED);
  const missing = request.needs.filter((need) => !policy.isPermitted(token, need, request.readingOf));
  return missing.length === 0 ? undefined : forbidden(request, missing);
}

function unauthorized({ root }: AccessRequest, hadToken: boolean): Answer {
  const challenge = hadToken ? `Bearer realm="${root}", error="invalid_token"` : `Bearer realm="${root}"`;
  const diagnostics = hadToken
    ? 'The access token is unknown or has expired.'
    : 'No access token in the Authorization header.';
  return refusal(401, 'login', diagnostics, { 'www-authenticate': challenge });
}

function forbidden({ root }: AccessRequest, missing: readonly Need[]): Answer {
  const scope = missing
    .map(({ type, permission }) => `system/${type}.${permission === 'c' ? 'write' : 'read'}`)
    .join(' ');
  return refusal(403, 'forbidden', `The access token does not permit this; it takes ${scope}.`, {
    'www-authenticate': `Bearer realm="${root}", error="insufficient_scope", scope="${scope}"`,
  });
}
