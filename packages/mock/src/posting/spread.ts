import { add, compare, isPositive, negate, type Decimal } from '@countercheck/rules';

/** What a recurring encounter owes for one calendar month. Above zero is outstanding, below zero a credit. */
export interface FinancialActivity {
  /** `2024-06` */
  readonly month: string;
  readonly balance: Decimal;
}

/** The part of a payment that goes to one month. */
export interface Share {
  readonly month: string;
  readonly amount: Decimal;
  /** Whether the month's financial activity has to be created for it. */
  readonly opens: boolean;
}

/** A payment on its way to the months of a recurring encounter. */
export interface MonthlyPayment {
  readonly activities: readonly FinancialActivity[];
  readonly amount: Decimal;
  readonly currentMonth: string;
}

/**
 * First in, first out: outstanding months are settled from the oldest on. What is left over goes to the latest
 * month there is (AMB-36); with no month at all, the current one is created.
 */
export function spreadOldestFirst({ activities, amount, currentMonth }: MonthlyPayment): readonly Share[] {
  const months = activities.toSorted(byMonth);
  const latest = months.at(-1);
  if (latest === undefined) return [{ month: currentMonth, amount, opens: true }];
  return settle(months.filter(isOutstanding), amount, latest.month);
}

/** Everything to the current month, which is created when it is not there (AMB-35). */
export function postToCurrentMonth({ activities, amount, currentMonth }: MonthlyPayment): readonly Share[] {
  const opens = !activities.some((activity) => activity.month === currentMonth);
  return [{ month: currentMonth, amount, opens }];
}

/** Settles the months in the order given; what is left over goes to `lastResort`. */
export function settle(inOrder: readonly FinancialActivity[], amount: Decimal, lastResort: string): readonly Share[] {
  const shares: Share[] = [];
  let remaining = amount;
  for (const { month, balance } of inOrder) {
    if (!isPositive(remaining)) break;
    const part = compare(remaining, balance) < 0 ? remaining : balance;
    shares.push({ month, amount: part, opens: false });
    remaining = add(remaining, negate(part));
  }
  return isPositive(remaining) ? withRemainder(shares, remaining, lastResort) : shares;
}

export function isOutstanding(activity: FinancialActivity): boolean {
  return isPositive(activity.balance);
}

/** Of an encounter no month is there twice. */
export function byMonth(a: FinancialActivity, b: FinancialActivity): number {
  return a.month < b.month ? -1 : 1;
}

function withRemainder(shares: readonly Share[], remaining: Decimal, month: string): readonly Share[] {
  if (!shares.some((share) => share.month === month)) return [...shares, { month, amount: remaining, opens: false }];
  return shares.map((share) => (share.month === month ? { ...share, amount: add(share.amount, remaining) } : share));
}
