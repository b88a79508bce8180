import { advertisedScopes } from './scopes.ts';

/** Where the authorization server of a tenant is. */
export interface AuthorizationPlaces {
  readonly origin: string;
  readonly host: string;
  readonly tenant: string;
}

/** The token endpoint of a tenant, in the form that names the FHIR host. */
export function tokenAddress({ origin, host, tenant }: AuthorizationPlaces): string {
  return `${origin}/tenants/${tenant}/hosts/${host}/protocols/oauth2/profiles/smart-v1/token`;
}

/** The addresses beside the token endpoint; the mock answers them, but runs no browser flow. */
export function otherAddresses({
  origin,
  tenant,
}: AuthorizationPlaces): Record<'authorize' | 'revoke' | 'manage' | 'introspect' | 'jwks', string> {
  const tenantRoot = `${origin}/tenants/${tenant}`;
  return {
    authorize: `${tenantRoot}/protocols/oauth2/profiles/smart-v1/personas/provider/authorize`,
    revoke: `${tenantRoot}/protocols/oauth2/profiles/smart-v1/token/revoke`,
    manage: `${tenantRoot}/personas/provider/my-authorizations`,
    introspect: `${origin}/tokeninfo`,
    jwks: `${origin}/jwk`,
  };
}

/** `.well-known/smart-configuration` of a tenant on the secure host. */
export function smartConfiguration(places: AuthorizationPlaces): Record<string, unknown> {
  const addresses = otherAddresses(places);
  return {
    issuer: `${places.origin}/tenants/${places.tenant}`,
    authorization_endpoint: addresses.authorize,
    token_endpoint: tokenAddress(places),
    revocation_endpoint: addresses.revoke,
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['RS384', 'ES384'],
    jwks_uri: addresses.jwks,
    grant_types_supported: ['authorization_code', 'client_credentials'],
    scopes_supported: advertisedScopes(),
    response_types_supported: ['code'],
    management_endpoint: addresses.manage,
    introspection_endpoint: addresses.introspect,
    capabilities: CAPABILITIES,
    code_challenge_methods_supported: ['S256'],
  };
}

const CAPABILITIES = [
  'authorize-post',
  'launch-ehr',
  'launch-standalone',
  'client-public',
  'client-confidential-asymmetric',
  'client-confidential-symmetric',
  'sso-openid-connect',
  'context-ehr-patient',
  'permission-patient',
  'permission-user',
  'permission-offline',
  'permission-online',
  'permission-v1',
  'permission-v2',
];
