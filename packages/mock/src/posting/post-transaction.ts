import { add, formatDecimal, ZERO, type Decimal } from '@countercheck/rules';
import { addAccount, type AccountState, type TenantState } from '../world/tenant-state.ts';
import type { AccountData } from '../world/world.ts';
import { exactAmount } from './exact-amount.ts';
import type { JournalEntry, Posting } from './journal.ts';
import { monthAt } from './month.ts';
import { planPostings, type Impact, type PlannedPosting, type PostingTarget, type Spreading } from './plan-postings.ts';

/** What an accepted payload asks for. */
export interface Transaction {
  readonly type: 'payment' | 'adjustment';
  readonly identifier: string;
  readonly alias: string;
  /** `Account/…` or `Encounter/…`. */
  readonly target: string;
  readonly amount: Decimal;
  readonly currency: string;
  readonly applyFirstInFirstOut: boolean | undefined;
}

/** The target of a reference, or `undefined` when the hospital has none of that id. */
export function findTarget(tenant: TenantState, reference: string): PostingTarget | undefined {
  const [kind = '', id = ''] = reference.split('/');
  if (kind === 'Account') return tenant.accounts.has(id) ? { kind: 'account', account: id } : undefined;
  const encounter = tenant.encounters.get(id);
  if (kind !== 'Encounter' || encounter === undefined) return undefined;
  const accounts = tenant.byEncounter.get(id) ?? [];
  if (encounter.recurring !== true)
    return { kind: 'encounter', encounter: id, recurring: false, account: accounts[0]?.facts.id };
  return { kind: 'encounter', encounter: id, recurring: true, months: accounts.flatMap(asMonth) };
}

/** The currencies in which the target is kept; none while it has no balance yet. */
export function currenciesOf(tenant: TenantState, target: PostingTarget): readonly string[] {
  const found: string[] = [];
  for (const account of accountsOf(tenant, target)) {
    const currency = account?.balance?.currency;
    if (currency !== undefined && !found.includes(currency)) found.push(currency);
  }
  return found;
}

function accountsOf(tenant: TenantState, target: PostingTarget): readonly (AccountState | undefined)[] {
  return target.kind === 'account'
    ? [tenant.accounts.get(target.account)]
    : (tenant.byEncounter.get(target.encounter) ?? []);
}

/** Decides which balances move by how much. */
export function planTransaction(
  tenant: TenantState,
  target: PostingTarget,
  transaction: Transaction,
  { now, impact, spreading }: { now: number; impact: Impact; spreading: Spreading },
): readonly PlannedPosting[] {
  const { type, amount, applyFirstInFirstOut } = transaction;
  const currentMonth = (): string => monthAt(now, tenant.timeZone);
  return planPostings({ target, type, impact, amount, applyFirstInFirstOut, currentMonth }, spreading);
}

/** Gives every planned posting its account id, so that the entry says everything that is about to happen. */
export function namePostings(planned: readonly PlannedPosting[], nextAccountId: () => string): readonly Posting[] {
  return planned.map(({ account, amount, opens }) => ({
    account: account ?? nextAccountId(),
    amount: formatDecimal(amount, 2),
    ...(opens === undefined ? {} : { opens }),
  }));
}

/** Does what the entry says: creates accounts and moves balances. The same entry replayed gives the same state. */
export function applyEntry(tenant: TenantState, entry: JournalEntry): void {
  for (const { account: id, amount, opens } of entry.postings) {
    const account = tenant.accounts.get(id) ?? addAccount(tenant, openedAccount(tenant, id, opens, entry));
    const before = account.balance?.value ?? ZERO;
    account.balance = {
      value: add(before, exactAmount(amount)),
      currency: account.balance?.currency ?? entry.currency,
    };
  }
  tenant.taken.add(transactionKey(entry.type, entry.identifier));
}

/** Two transactions with the same key cannot coexist: the address of the resource is made of it (AMB-43, AMB-76). */
export function transactionKey(type: string, identifier: string): string {
  return `${type} ${identifier}`;
}

function asMonth({ facts, balance }: AccountState): { account: string; month: string; balance: Decimal }[] {
  return facts.month === undefined ? [] : [{ account: facts.id, month: facts.month, balance: balance?.value ?? ZERO }];
}

function openedAccount(tenant: TenantState, id: string, opens: Posting['opens'], entry: JournalEntry): AccountData {
  const sibling = opens === undefined ? undefined : tenant.byEncounter.get(opens.encounter)?.[0]?.facts;
  const patient = opens === undefined ? undefined : tenant.encounters.get(opens.encounter)?.patient;
  const partOf =
    sibling?.partOf ??
    tenant.facts.accounts.find((other) => other.type === 'financial-account' && other.patient === patient)?.id;
  return {
    id,
    type: 'guarantor-balance',
    ...(sibling?.state === undefined ? {} : { state: sibling.state }),
    ...(opens?.month === undefined ? { start: entry.at } : {}),
    ...(partOf === undefined ? {} : { partOf }),
    ...opens,
  };
}
