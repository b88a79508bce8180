import { add, formatDecimal, ZERO, type Decimal } from '@countercheck/rules';
import { exactAmount } from './exact-amount.ts';

/** What one transaction did to one account. */
export interface Posting {
  readonly account: string;
  /** What was added to the balance, as an exact decimal: `-12.00` for a payment of 12.00. */
  readonly amount: string;
  /** There when the account was created for it. `month` only on recurring encounters. */
  readonly opens?: { readonly encounter: string; readonly month?: string };
}

/** One accepted transaction. The journal only ever grows; every balance can be recomputed from it. */
export interface JournalEntry {
  /** 1, 2, 3 … without gaps. */
  readonly sequence: number;
  /** ISO instant. */
  readonly at: string;
  readonly tenant: string;
  readonly type: string;
  readonly identifier: string;
  readonly alias: string;
  readonly target: string;
  readonly currency: string;
  readonly postings: readonly Posting[];
}

/** A balance for people and machines: the value is an exact decimal as text. */
export interface Balance {
  readonly value: string;
  readonly currency: string;
}

/** The balances of one tenant after all entries, from what they were before the first one. */
export function recomputeBalances(
  opening: Readonly<Record<string, Balance>>,
  entries: readonly JournalEntry[],
): Record<string, Balance> {
  const totals = new Map<string, { value: Decimal; currency: string }>();
  for (const [account, { value, currency }] of Object.entries(opening)) {
    totals.set(account, { value: exactAmount(value), currency });
  }
  for (const { currency, postings } of entries) {
    for (const { account, amount } of postings) {
      const before = totals.get(account) ?? { value: ZERO, currency };
      totals.set(account, { ...before, value: add(before.value, exactAmount(amount)) });
    }
  }
  return Object.fromEntries(
    Array.from(totals, ([id, { value, currency }]) => [id, { value: formatBalance(value), currency }]),
  );
}

/** At least two decimals, as the documented accounts show them; more only where the value has them. */
export function formatBalance(value: Decimal): string {
  return formatDecimal(value, 2);
}
