import type { MockDescription } from '../describe-mock.ts';

/** The environment in which an application that is to be graded finds the mock: the same names for every language. */
export function clientEnvironment({
  baseUrl,
  openBaseUrl,
  tokenUrl,
  clients,
  fixtures,
}: MockDescription): Record<string, string> {
  const client = clients.find(({ context }) => context === 'system');
  return {
    COUNTERCHECK_BASE_URL: baseUrl,
    COUNTERCHECK_OPEN_BASE_URL: openBaseUrl,
    COUNTERCHECK_TOKEN_URL: tokenUrl,
    COUNTERCHECK_CLIENT_ID: client?.id ?? '',
    COUNTERCHECK_CLIENT_SECRET: client?.secret ?? '',
    COUNTERCHECK_SCOPES: client?.registeredScopes.join(' ') ?? '',
    COUNTERCHECK_FIXTURES: JSON.stringify(fixtures),
  };
}
