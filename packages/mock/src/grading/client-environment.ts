import type { MockDescription } from '../describe-mock.ts';

/** The environment in which an application that is to be graded finds the mock: the same names for every language. */
export function clientEnvironment({
  origin,
  baseUrl,
  openBaseUrl,
  tokenUrl,
  clients,
  tenants,
  fixtures,
  otherTenant,
}: MockDescription): Record<string, string> {
  const systems = clients.filter(({ context }) => context === 'system');
  const client = systems.find(({ secret }) => secret !== undefined) ?? systems[0];
  return {
    COUNTERCHECK_ORIGIN: origin,
    COUNTERCHECK_TENANT: tenants[0] ?? '',
    COUNTERCHECK_BASE_URL: baseUrl,
    COUNTERCHECK_OPEN_BASE_URL: openBaseUrl,
    COUNTERCHECK_TOKEN_URL: tokenUrl,
    COUNTERCHECK_CLIENT_ID: client?.id ?? '',
    COUNTERCHECK_CLIENT_SECRET: client?.secret ?? '',
    COUNTERCHECK_SCOPES: client?.registeredScopes.join(' ') ?? '',
    COUNTERCHECK_FIXTURES: JSON.stringify(fixtures),
    ...(otherTenant === undefined ? {} : { COUNTERCHECK_OTHER_TENANT: otherTenant }),
  };
}
