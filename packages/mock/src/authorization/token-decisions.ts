import type { ClientData } from '../world/world.ts';
import type { TokenContext } from './scopes.ts';
import { TOKEN_HEADERS } from './token-error.ts';

/** The grant of the mock by which user and patient applications get a token without a browser. */
export const TEST_GRANT_TYPE = 'urn:countercheck:params:oauth:grant-type:test';

/** Client credentials are for systems, the test grant for everybody else. */
export function contextOfGrant(grantType: string, client: ClientData): TokenContext | undefined {
  return (grantType === 'client_credentials') === (client.context === 'system') ? client.context : undefined;
}

export function isGrantTypeSupported(grantType: string): boolean {
  return grantType === 'client_credentials' || grantType === TEST_GRANT_TYPE;
}

export function isFormEncoded(contentType: string | null): boolean {
  return (contentType?.split(';')[0] ?? '').trim().toLowerCase() === 'application/x-www-form-urlencoded';
}

export function isClientEnabled(client: ClientData, tenant: string): boolean {
  return client.tenants.includes(tenant);
}

/** How long tokens live, in seconds. */
export function tokenLifetimeSeconds(): number {
  return 570;
}

export function tokenHeaders(): Record<string, string> {
  return { ...TOKEN_HEADERS };
}

/** What is said about a new token, beside the token itself. */
export function tokenResponse(value: string, scopes: readonly string[], lifetimeSeconds: number): object {
  return { access_token: value, scope: scopes.join(' '), token_type: 'Bearer', expires_in: lifetimeSeconds };
}
