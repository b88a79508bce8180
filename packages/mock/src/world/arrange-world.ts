import { MockError } from '../mock-error.ts';
import type { AccountData, TenantData, World } from './world.ts';

/** What one scenario wants different from the world it runs in. */
export interface Arrangement {
  /** Default: the first tenant. */
  readonly tenant?: string;
  /** Balance by account id. */
  readonly balances?: Readonly<Record<string, string>>;
  /** All financial activities of a recurring encounter, by its id: what was there is replaced. */
  readonly activities?: Readonly<Record<string, readonly { readonly month: string; readonly balance: string }[]>>;
}

/** A copy of the world with the arrangement made. Throws MockError `invalid-world` for an account or encounter that is not there. */
export function arrangeWorld(world: World, arrangement: Arrangement): World {
  const chosen = arrangement.tenant ?? world.tenants[0]?.id;
  if (!world.tenants.some((tenant) => tenant.id === chosen)) {
    throw new MockError('unknown-tenant', `No tenant ${chosen} in this world; there is ${world.tenants.map(({ id }) => id).join(', ')}.`);
  }
  return { ...world, tenants: world.tenants.map((tenant) => (tenant.id === chosen ? arrangeTenant(tenant, arrangement) : tenant)) };
}

function arrangeTenant(tenant: TenantData, { balances = {}, activities = {} }: Arrangement): TenantData {
  for (const id of Object.keys(balances)) {
    if (!tenant.accounts.some((account) => account.id === id)) throw new MockError('invalid-world', `Tenant ${tenant.id} has no account ${id}.`);
  }
  for (const id of Object.keys(activities)) {
    if (!tenant.encounters?.some((encounter) => encounter.id === id && encounter.recurring === true)) {
      throw new MockError('invalid-world', `Tenant ${tenant.id} has no recurring encounter ${id}.`);
    }
  }
  const kept = tenant.accounts
    .filter(({ encounter }) => encounter === undefined || !Object.hasOwn(activities, encounter))
    .map((account) => withBalance(account, balances[account.id]));
  const added = Object.entries(activities).flatMap(([encounter, months]) => activityAccounts(tenant, encounter, months));
  return { ...tenant, accounts: [...kept, ...added] };
}

function withBalance(account: AccountData, value: string | undefined): AccountData {
  return value === undefined ? account : { ...account, balance: { value, currency: account.balance?.currency ?? 'USD' } };
}

function activityAccounts(
  tenant: TenantData,
  encounter: string,
  months: readonly { readonly month: string; readonly balance: string }[],
): AccountData[] {
  const partOf = tenant.accounts.find((account) => account.encounter === encounter)?.partOf;
  return months.map(({ month, balance }) => ({
    id: `G${encounter}${month.replace('-', '')}`,
    type: 'guarantor-balance',
    balance: { value: balance, currency: 'USD' },
    ...(partOf === undefined ? {} : { partOf }),
    encounter,
    month,
  }));
}
