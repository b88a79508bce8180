import { isTimeZone } from '../posting/month.ts';
import type { AccountData, TenantData, World } from './world.ts';

/** What is wrong in a world of the right shape, and where: a path such as `['tenants', 0, 'timeZone']`. */
export interface WorldFault {
  readonly path: readonly (string | number)[];
  readonly problem: string;
}

/** The first thing in the world that does not fit the rest. */
export function findWorldFault({ tenants, clients }: World): WorldFault | undefined {
  const ids = new Set(tenants.map(({ id }) => id));
  return (
    findRepeat(['tenants'], tenants) ??
    findRepeat(['clients'], clients) ??
    first(tenants, (tenant, index) => within(['tenants', index], findTenantFault(tenant))) ??
    first(clients, ({ tenants: enabled }, index) =>
      first(enabled, (id, at) =>
        ids.has(id) ? undefined : { path: ['clients', index, 'tenants', at], problem: `there is no tenant ${id}` },
      ),
    )
  );
}

function findTenantFault(tenant: TenantData): WorldFault | undefined {
  const { timeZone = 'UTC', patients = [], relatedPersons = [], encounters = [], accounts } = tenant;
  if (!isTimeZone(timeZone))
    return { path: ['timeZone'], problem: `"${timeZone}" is no time zone; write one like America/Chicago` };
  return (
    findRepeat(['patients'], patients) ??
    findRepeat(['relatedPersons'], relatedPersons) ??
    findRepeat(['encounters'], encounters) ??
    findRepeat(['accounts'], accounts) ??
    first(accounts, (account, index) => within(['accounts', index], findAccountFault(account, tenant))) ??
    findRepeat(['accounts'], encounterPlaces(accounts), 'a second balance of the same encounter and month')
  );
}

function findAccountFault(
  { type, encounter, month, partOf, relatedParts = [] }: AccountData,
  { encounters = [], accounts }: TenantData,
): WorldFault | undefined {
  const known = encounters.find(({ id }) => id === encounter);
  const isAccount = (id: string): boolean => accounts.some((account) => account.id === id);
  if (partOf !== undefined && !isAccount(partOf)) return { path: ['partOf'], problem: `there is no account ${partOf}` };
  const stranger = relatedParts.findIndex((id) => !isAccount(id));
  if (stranger >= 0)
    return { path: ['relatedParts', stranger], problem: `there is no account ${relatedParts[stranger]}` };
  if (encounter === undefined)
    return month === undefined ? undefined : { path: ['month'], problem: 'a month needs an encounter' };
  if (known === undefined) return { path: ['encounter'], problem: `there is no encounter ${encounter}` };
  if (type !== 'guarantor-balance')
    return { path: ['encounter'], problem: 'only a guarantor-balance has an encounter' };
  if (known.recurring === true && month === undefined)
    return { path: ['encounter'], problem: 'the balance of a recurring encounter needs a month' };
  if (known.recurring !== true && month !== undefined)
    return { path: ['month'], problem: 'only balances of recurring encounters have a month' };
  return undefined;
}

/** One entry an account, so that its place in the list is its index; accounts without encounter are all different. */
function encounterPlaces(accounts: readonly AccountData[]): { id: string }[] {
  return accounts.map(({ id, encounter, month = '' }) => ({
    id: encounter === undefined ? id : `Encounter/${encounter} ${month}`,
  }));
}

function findRepeat(
  path: WorldFault['path'],
  list: readonly { readonly id: string }[],
  problem?: string,
): WorldFault | undefined {
  const seen = new Set<string>();
  return first(list, ({ id }, index) => {
    if (seen.has(id)) return { path: [...path, index], problem: problem ?? `the id ${id} is there twice` };
    seen.add(id);
    return undefined;
  });
}

function within(path: WorldFault['path'], fault: WorldFault | undefined): WorldFault | undefined {
  return fault === undefined ? undefined : { ...fault, path: [...path, ...fault.path] };
}

function first<T>(
  list: readonly T[],
  find: (item: T, index: number) => WorldFault | undefined,
): WorldFault | undefined {
  for (const [index, item] of list.entries()) {
    const fault = find(item, index);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
