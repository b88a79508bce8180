import { tokenAddress } from './authorization/smart-configuration.ts';
import { TEST_GRANT_TYPE } from './authorization/token-decisions.ts';
import { pickFixtures } from './world/pick-fixtures.ts';
import type { ClientData, Fixtures, World } from './world/world.ts';

/** An application, as told to people and scripts. */
export interface ClientDescription extends Omit<ClientData, 'jwks'> {}

/** What `countercheck mock --json` prints. Addresses are those of the first tenant. */
export interface MockDescription {
  readonly origin: string;
  readonly baseUrl: string;
  readonly openBaseUrl: string;
  readonly tokenUrl: string;
  readonly tenants: readonly string[];
  readonly clients: readonly ClientDescription[];
  /** As in the configuration of a server. */
  readonly fixtures: Partial<Fixtures>;
  /** Service root of the second tenant, where there is one. */
  readonly otherTenant?: string;
  /** How user and patient applications get a token. */
  readonly testGrant: { readonly grantType: string };
}

/** The service root of a tenant on the secure host. */
function secureRoot(origin: string, tenant: string): string {
  return `${origin}/r4/${tenant}`;
}

/** The addresses of a tenant. */
export function addressesOf(origin: string, tenant: string): Record<'baseUrl' | 'openBaseUrl' | 'tokenUrl', string> {
  return {
    baseUrl: secureRoot(origin, tenant),
    openBaseUrl: `${origin}/open/r4/${tenant}`,
    tokenUrl: tokenAddress({ origin, host: new URL(origin).host, tenant }),
  };
}

export function describeMock(world: World, origin: string): MockDescription {
  const [first, second] = world.tenants;
  return {
    origin,
    ...addressesOf(origin, first?.id ?? ''),
    tenants: world.tenants.map(({ id }) => id),
    clients: world.clients.map(({ jwks: _, ...client }) => client),
    fixtures: first === undefined ? {} : pickFixtures(first),
    ...(second === undefined ? {} : { otherTenant: secureRoot(origin, second.id) }),
    testGrant: { grantType: TEST_GRANT_TYPE },
  };
}
