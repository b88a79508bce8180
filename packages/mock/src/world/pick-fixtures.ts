import type { AccountData, Fixtures, TenantData } from './world.ts';

/** The fixtures of a hospital: as given, the rest from the first data that fit. What nothing fits stays absent. */
export function pickFixtures(tenant: TenantData): Partial<Fixtures> {
  const account = (type: AccountData['type']): AccountData | undefined =>
    tenant.accounts.find((candidate) => candidate.type === type);
  const encounter = (recurring: boolean): string | undefined =>
    tenant.encounters?.find((candidate) => (candidate.recurring ?? false) === recurring)?.id;
  return defined({
    aliases: pickAliases(tenant),
    location: tenant.locations?.[0],
    encounter: encounter(false),
    recurringEncounter: encounter(true),
    guarantorAccount: account('guarantor-balance')?.id,
    financialAccount: account('financial-account')?.id,
    statement: pickStatement(account('statement')),
    guarantor: tenant.relatedPersons?.[0]?.id,
    ...tenant.fixtures,
  });
}

function pickAliases({ aliases }: TenantData): Fixtures['aliases'] | undefined {
  const find = (type: string, impact: string): string | undefined =>
    Object.entries(aliases).find(([, alias]) => alias.type === type && alias.impact === impact)?.[0];
  const payment = find('payment', 'credit');
  const adjustment = find('adjustment', 'credit');
  if (payment === undefined || adjustment === undefined) return undefined;
  const debits = { debitPayment: find('payment', 'debit'), debitAdjustment: find('adjustment', 'debit') };
  return { payment, adjustment, ...defined(debits) };
}

function pickStatement(account: AccountData | undefined): Fixtures['statement'] | undefined {
  if (account?.number === undefined || account.patient === undefined) return undefined;
  return { account: account.id, number: account.number, patient: account.patient };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(members: T): Defined<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Defined<T>;
}
