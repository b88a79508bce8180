import type { ClientDescription, MockDescription } from '../describe-mock.ts';

/** The application to begin with: a system of the first hospital with a secret, if possible one that may create. */
export function pickApplication({ clients, tenants: [tenant = ''] }: MockDescription): ClientDescription | undefined {
  const systems = clients.filter(
    ({ context, secret, tenants }) => context === 'system' && secret !== undefined && tenants.includes(tenant),
  );
  return systems.find(mayCreate) ?? systems[0];
}

function mayCreate({ registeredScopes }: ClientDescription): boolean {
  return ['Basic', 'FinancialTransaction'].every((type) =>
    registeredScopes.some((scope) => new RegExp(`^system/${type}\\.(write|[a-z]*c[a-z]*)$`).test(scope)),
  );
}

/** The environment in which an application that is to be graded finds the mock: the same names for every language. */
export function clientEnvironment(description: MockDescription): Record<string, string> {
  const { origin, baseUrl, openBaseUrl, tokenUrl, tenants, fixtures, otherTenant } = description;
  const client = pickApplication(description);
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
