import type { AliasMeaning, TenantContext } from '@countercheck/rules';
import { MockError } from '../mock-error.ts';
import type { AccountData, EncounterData, TenantData, World } from './world.ts';

/** What one scenario wants different from the world it runs in. */
export interface Arrangement {
  /** Default: the first tenant. */
  readonly tenant?: string;
  /** Balance by account id. */
  readonly balances?: Readonly<Record<string, string>>;
  /** All financial activities of a recurring encounter, by its id: what was there is replaced. */
  readonly activities?: Readonly<Record<string, readonly { readonly month: string; readonly balance: string }[]>>;
  /** What the hospital has: each member that is given replaces the aliases, locations, accounts or encounters that were there. */
  readonly knowledge?: TenantContext;
  /** Aliases and encounters beside those that are there. */
  readonly added?: Pick<TenantContext, 'encounters'> & { readonly aliases?: Readonly<Record<string, AliasMeaning>> };
  /** The currency in which every balance is kept. */
  readonly currency?: string;
}

/** A copy of the world with the arrangement made. Throws MockError `invalid-world` for an account or encounter that is not there. */
export function arrangeWorld(world: World, arrangement: Arrangement): World {
  const chosen = arrangement.tenant ?? world.tenants[0]?.id;
  if (!world.tenants.some((tenant) => tenant.id === chosen)) {
    throw new MockError(
      'unknown-tenant',
      `No tenant ${chosen} in this world; there is ${world.tenants.map(({ id }) => id).join(', ')}.`,
    );
  }
  return {
    ...world,
    tenants: world.tenants.map((tenant) =>
      tenant.id === chosen ? arrangeTenant(withKnowledge(tenant, arrangement.knowledge ?? {}), arrangement) : tenant,
    ),
  };
}

function arrangeTenant(
  before: TenantData,
  { balances = {}, activities = {}, added = {}, currency }: Arrangement,
): TenantData {
  const tenant = withAdded(before, added);
  for (const id of Object.keys(balances)) {
    if (!tenant.accounts.some((account) => account.id === id))
      throw new MockError('invalid-world', `Tenant ${tenant.id} has no account ${id}.`);
  }
  for (const id of Object.keys(activities)) {
    if (!tenant.encounters?.some((encounter) => encounter.id === id && encounter.recurring === true)) {
      throw new MockError('invalid-world', `Tenant ${tenant.id} has no recurring encounter ${id}.`);
    }
  }
  const kept = tenant.accounts
    .filter(({ encounter }) => encounter === undefined || !Object.hasOwn(activities, encounter))
    .map((account) => withBalance(account, balances[account.id]));
  const opened = Object.entries(activities).flatMap(([encounter, months]) =>
    activityAccounts(tenant, encounter, months),
  );
  const accounts = [...kept, ...opened];
  return {
    ...tenant,
    accounts: currency === undefined ? accounts : accounts.map((each) => inCurrency(each, currency)),
  };
}

function withAdded(
  tenant: TenantData,
  { aliases = {}, encounters = {} }: NonNullable<Arrangement['added']>,
): TenantData {
  return {
    ...tenant,
    aliases: { ...tenant.aliases, ...readAliases(tenant.aliases, aliases) },
    encounters: [...(tenant.encounters ?? []), ...readEncounters([], encounters)],
  };
}

function inCurrency(account: AccountData, currency: string): AccountData {
  return account.balance === undefined ? account : { ...account, balance: { ...account.balance, currency } };
}

function withKnowledge(tenant: TenantData, { aliases, locations, accounts, encounters }: TenantContext): TenantData {
  return withoutStrays({
    ...tenant,
    ...(aliases === undefined ? {} : { aliases: readAliases(tenant.aliases, aliases) }),
    ...(locations === undefined ? {} : { locations }),
    ...(accounts === undefined ? {} : { accounts: readAccounts(tenant.accounts, accounts) }),
    ...(encounters === undefined ? {} : { encounters: readEncounters(tenant.encounters ?? [], encounters) }),
  });
}

function readAccounts(
  before: readonly AccountData[],
  accounts: NonNullable<TenantContext['accounts']>,
): readonly AccountData[] {
  return Object.entries(accounts).map(([id, type]) => ({ ...before.find((account) => account.id === id), id, type }));
}

function readEncounters(
  before: readonly EncounterData[],
  encounters: NonNullable<TenantContext['encounters']>,
): readonly EncounterData[] {
  return Object.entries(encounters).map(([id, facts]) => ({
    ...before.find((encounter) => encounter.id === id),
    id,
    ...facts,
  }));
}

/** Without the balances of encounters that are gone or recur no more, and without references to accounts that are gone. */
function withoutStrays(tenant: TenantData): TenantData {
  const belongs = ({ encounter, month, type }: AccountData): boolean => {
    const known = tenant.encounters?.find(({ id }) => id === encounter);
    return (
      encounter === undefined ||
      (type === 'guarantor-balance' && known !== undefined && (known.recurring ?? false) === (month !== undefined))
    );
  };
  const accounts = tenant.accounts.filter(belongs);
  const ids = new Set(accounts.map(({ id }) => id));
  return {
    ...tenant,
    accounts: accounts.map(({ partOf, relatedParts = [], ...account }) => {
      const related = relatedParts.filter((id) => ids.has(id));
      return {
        ...account,
        ...(partOf === undefined || !ids.has(partOf) ? {} : { partOf }),
        ...(related.length === 0 ? {} : { relatedParts: related }),
      };
    }),
  };
}

/** What is not said of an alias stays as it was; an alias that is new is a payment that lowers the balance. */
function readAliases(
  before: TenantData['aliases'],
  aliases: NonNullable<TenantContext['aliases']>,
): TenantData['aliases'] {
  const meanings: readonly (readonly [string, AliasMeaning])[] = Array.isArray(aliases)
    ? aliases.map((alias: string) => [alias, {}] as const)
    : Object.entries(aliases);
  return Object.fromEntries(
    meanings.map(([alias, meaning]) => [alias, { type: 'payment', impact: 'credit', ...before[alias], ...meaning }]),
  );
}

function withBalance(account: AccountData, value: string | undefined): AccountData {
  return value === undefined
    ? account
    : { ...account, balance: { value, currency: account.balance?.currency ?? 'USD' } };
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
