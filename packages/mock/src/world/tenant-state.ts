import type { AccountType, Decimal, EncounterFacts, TenantContext } from '@countercheck/rules';
import { exactAmount } from '../posting/exact-amount.ts';
import { formatBalance, type Balance } from '../posting/journal.ts';
import { periodOfMonth } from '../posting/month.ts';
import type { AccountData, EncounterData, PersonData, TenantData } from './world.ts';

/** An account as it stands now: what it is never changes, its balance does. */
export interface AccountState {
  readonly facts: AccountData;
  balance: { value: Decimal; readonly currency: string } | undefined;
}

/** One hospital while the mock runs. */
export interface TenantState {
  readonly facts: TenantData;
  readonly id: string;
  readonly timeZone: string;
  readonly patients: ReadonlyMap<string, PersonData>;
  readonly relatedPersons: ReadonlyMap<string, PersonData>;
  readonly encounters: ReadonlyMap<string, EncounterData>;
  readonly accounts: Map<string, AccountState>;
  /** The accounts of each encounter, in the order in which they came to be. */
  readonly byEncounter: Map<string, AccountState[]>;
  /** Type and identifier of every accepted transaction. */
  readonly taken: Set<string>;
}

/** The state in which a hospital starts. */
export function createTenantState(facts: TenantData): TenantState {
  const state: TenantState = {
    facts,
    id: facts.id,
    timeZone: facts.timeZone ?? 'UTC',
    patients: byId(facts.patients),
    relatedPersons: byId(facts.relatedPersons),
    encounters: byId(facts.encounters),
    accounts: new Map(),
    byEncounter: new Map(),
    taken: new Set(),
  };
  for (const account of facts.accounts) addAccount(state, account);
  return state;
}

/** Puts an account into the hospital; a month without a period gets that of the calendar. */
export function addAccount(state: TenantState, facts: AccountData): AccountState {
  const period =
    facts.month !== undefined && facts.start === undefined ? periodOfMonth(facts.month, state.timeZone) : {};
  const account: AccountState = { facts: { ...facts, ...period }, balance: readBalance(facts.balance) };
  state.accounts.set(facts.id, account);
  if (facts.encounter !== undefined) {
    state.byEncounter.set(facts.encounter, [...(state.byEncounter.get(facts.encounter) ?? []), account]);
  }
  return account;
}

/** What `@countercheck/rules` needs to know about the hospital to judge a payload. */
export function tenantContextOf(state: TenantState): TenantContext {
  const accounts: Record<string, AccountType> = {};
  for (const [id, { facts }] of state.accounts) accounts[id] = facts.type;
  const encounters: Record<string, EncounterFacts> = {};
  for (const [id, facts] of state.encounters) {
    encounters[id] = {
      ...(facts.class === undefined ? {} : { class: facts.class }),
      recurring: facts.recurring ?? false,
    };
  }
  const { locations, aliases } = state.facts;
  return {
    id: state.id,
    timeZone: state.timeZone,
    aliases,
    ...(locations === undefined ? {} : { locations }),
    accounts,
    encounters,
  };
}

/** Every valued balance of the hospital by account id. */
export function balancesOf(state: TenantState): Record<string, Balance> {
  const balances: Record<string, Balance> = {};
  for (const [id, { balance }] of state.accounts) {
    if (balance !== undefined) balances[id] = { value: formatBalance(balance.value), currency: balance.currency };
  }
  return balances;
}

function byId<T extends { readonly id: string }>(list: readonly T[] = []): Map<string, T> {
  return new Map(list.map((item) => [item.id, item]));
}

function readBalance(balance: AccountData['balance']): AccountState['balance'] {
  return balance === undefined ? undefined : { value: exactAmount(balance.value), currency: balance.currency };
}
