import type { AccountType, AliasMeaning, TenantContext } from './tenant-context.ts';
import type { TargetView, TransactionView } from './transaction-view.ts';

/** What a hospital has, made ready to be looked up for one payload after another. What is not known is `undefined`. */
export interface KnownToTenant {
  readonly aliases: ReadonlyMap<string, AliasMeaning> | undefined;
  readonly locations: ReadonlySet<string> | undefined;
  readonly accounts: ReadonlyMap<string, AccountType> | undefined;
  readonly encounters: ReadonlySet<string> | undefined;
}

const NOTHING_SAID: AliasMeaning = {};

/** `undefined` when none of it is known. */
export function knownToTenant({ aliases, locations, accounts, encounters }: TenantContext): KnownToTenant | undefined {
  if (aliases === undefined && locations === undefined && accounts === undefined && encounters === undefined)
    return undefined;
  return {
    aliases: aliases === undefined ? undefined : new Map(meaningsOf(aliases)),
    locations: locations === undefined ? undefined : new Set(locations),
    accounts: accounts === undefined ? undefined : new Map(Object.entries(accounts)),
    encounters: encounters === undefined ? undefined : new Set(Object.keys(encounters)),
  };
}

function meaningsOf(aliases: NonNullable<TenantContext['aliases']>): [string, AliasMeaning][] {
  return isList(aliases) ? aliases.map((alias) => [alias, NOTHING_SAID]) : Object.entries(aliases);
}

function isList(aliases: NonNullable<TenantContext['aliases']>): aliases is readonly string[] {
  return Array.isArray(aliases);
}

/** Whether the hospital has the encounter, or has the account and it can be posted to. */
export function hasTarget({ accounts, encounters }: KnownToTenant, { refersTo }: TargetView): boolean {
  if (refersTo === undefined) return false;
  if (refersTo.type === 'Encounter') return encounters === undefined || encounters.has(refersTo.id);
  return accounts === undefined || accounts.get(refersTo.id) === 'guarantor-balance';
}

/** Whether the hospital has the location, and the alias for transactions of this type. */
export function hasConfigured(
  { aliases, locations }: KnownToTenant,
  { alias, location, transactionType }: TransactionView,
): boolean {
  if (location && locations?.has(location.value) === false) return false;
  if (!alias || aliases === undefined) return true;
  const meaning = aliases.get(alias.value);
  return meaning !== undefined && (meaning.type === undefined || meaning.type === transactionType);
}
