import type { Address } from '../http/address.ts';
import { permits, type Permission, type TokenContext } from './scopes.ts';
import type { AccessToken } from './token-store.ts';
import type { ReadingOf } from '../reading-of.ts';

/** One thing that a request needs its token to permit. */
export interface Need {
  readonly type: string;
  readonly permission: Permission;
}

/** The token of an Authorization header of the Bearer scheme; one in the address does not count. */
export function readBearerToken(authorization: string | null, _address: Address): string | undefined {
  return /^bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(authorization?.trim() ?? '')?.[1];
}

export function isTokenLive(token: AccessToken, now: number): boolean {
  return now < token.expiresAt;
}

export function isTokenOfTenant(token: AccessToken, tenant: string): boolean {
  return token.tenant === tenant;
}

/** Whether the token's context may do that at all, and one of its scopes says so. */
export function isPermitted(token: AccessToken, need: Need, readingOf: ReadingOf): boolean {
  return (
    isContextAllowed(token.context, need, readingOf) &&
    token.scopes.some((scope) => permits(scope, token.context, need.type, need.permission))
  );
}

/** Transactions are for systems only; Accounts for systems and providers (AMB-57). */
function isContextAllowed(context: TokenContext, { type }: Need, readingOf: ReadingOf): boolean {
  if (type === 'Basic' || type === 'FinancialTransaction') return context === 'system';
  if (type === 'Account') return context !== 'patient' || readingOf('AMB-57') === 'lenient';
  return true;
}
