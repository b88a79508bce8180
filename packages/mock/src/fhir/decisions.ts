import type { Need } from '../authorization/access-decisions.ts';
import type { AccountState, TenantState } from '../world/tenant-state.ts';
import type { Host, RouteRules } from './route-rules.ts';

/** The hospital of that id, exactly as it stands in the address. */
export function findTenant(tenants: ReadonlyMap<string, TenantState>, id: string): TenantState | undefined {
  return tenants.get(id);
}

export function findAccount(tenant: TenantState, id: string): AccountState | undefined {
  return tenant.accounts.get(id);
}

/** What can be done at an address: on the open host nothing that writes. */
export function methodsOf(route: RouteRules, host: Host): readonly string[] {
  return host === 'open' ? route.methods.filter((method) => method === 'GET') : route.methods;
}

/** What the token of a request has to permit; `undefined` where none is asked for. */
export function needsOf(route: RouteRules, host: Host): readonly Need[] | undefined {
  return host === 'open' ? undefined : route.needs;
}
