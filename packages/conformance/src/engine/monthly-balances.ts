import { difference, isMore, sum } from '../money/at-risk.ts';

/** Balance by month, as `2024-06`: exact decimal text. */
export type MonthlyBalances = Readonly<Record<string, string>>;

/** What the documents ask of a payment to a recurring encounter, from what was owed before it. */
export interface MonthlyDemand {
  /** The requirement that this situation decides. */
  requirement: string;
  /** Each of these is right afterwards. */
  allowed: readonly MonthlyBalances[];
}

/**
 * Undefined where no document decides it: credits beside open months (AMB-90), months to come (AMB-91). What is left over
 * of a payment may be anywhere (AMB-36), and without FIFO and without this month there are two ways to read it (AMB-35).
 * `currentMonths` has two where server and hospital may not agree which month it is (AMB-92).
 */
export function demandOf(
  before: MonthlyBalances,
  amount: string,
  isFifo: boolean,
  currentMonths: readonly string[],
): MonthlyDemand | undefined {
  const months = Object.keys(before).toSorted();
  const [newest = ''] = currentMonths.toSorted().toReversed();
  if (months.some((month) => month > newest)) return undefined;
  const pay = (parts: MonthlyBalances): MonthlyBalances =>
    Object.fromEntries(
      [...new Set([...months, ...Object.keys(parts)])]
        .toSorted()
        .map((month) => [month, difference(before[month] ?? '0', parts[month] ?? '0')]),
    );
  const allTo = (targets: readonly string[]) => targets.map((month) => pay({ [month]: amount }));
  if (months.length === 0) {
    const requirement = isFifo ? 'posting-creates-current-month' : 'posting-creates-current-month-without-fifo';
    return { requirement, allowed: allTo(currentMonths) };
  }
  if (!isFifo) {
    const current = currentMonths.filter((month) => months.includes(month));
    return current.length === currentMonths.length
      ? { requirement: 'posting-current-month-without-fifo', allowed: allTo(current) }
      : {
          requirement: 'posting-creates-current-month-without-fifo',
          allowed: allTo([...currentMonths, ...months.slice(-1)]),
        };
  }
  const open = openMonths(before);
  if (open.length === 0) return { requirement: 'posting-latest-when-settled', allowed: allTo(months.slice(-1)) };
  if (months.some((month) => isMore('0', before[month] ?? '0'))) return undefined;
  const { parts, left } = oldestFirst(before, open, amount);
  const homes = isMore(left, '0') ? [...months.slice(-1), ...open.slice(-1), ...currentMonths] : [''];
  const allowed = homes.map((home) => pay(home === '' ? parts : { ...parts, [home]: sum([parts[home] ?? '0', left]) }));
  return { requirement: 'posting-oldest-first', allowed };
}

/** Months with something to pay, the oldest first. */
export function openMonths(balances: MonthlyBalances): string[] {
  return Object.keys(balances)
    .filter((month) => isMore(balances[month] ?? '0', '0'))
    .toSorted();
}

function oldestFirst(
  before: MonthlyBalances,
  open: readonly string[],
  amount: string,
): { parts: MonthlyBalances; left: string } {
  const parts: Record<string, string> = {};
  let left = amount;
  for (const month of open) {
    const owed = before[month] ?? '0';
    const part = isMore(owed, left) ? left : owed;
    parts[month] = part;
    left = difference(left, part);
  }
  return { parts, left };
}

/** The month in UTC and the month of the hospital: two around the turn of a month, otherwise one. */
export function currentMonths(now: number, timeZone: string | undefined): string[] {
  const inZone = (zone: string) => {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, year: 'numeric', month: '2-digit' })
      .formatToParts(now)
      .map(({ type, value }): [string, string] => [type, value]);
    const { year, month } = Object.fromEntries(parts);
    return `${year}-${month}`;
  };
  return [...new Set([timeZone ?? 'UTC', 'UTC'].map(inZone))];
}
