import { difference, isEqual, sum } from '../money/at-risk.ts';
import { currentMonths, demandOf, type MonthlyBalances, type MonthlyDemand } from './monthly-balances.ts';
import type { SavedBalance, ScenarioState, SentCreate } from './scenario-state.ts';

/** Which way an alias moves what is owed: a credit takes away, a debit adds; undefined when nobody told. */
function signOf(alias: string | null, state: ScenarioState): -1 | 1 | undefined {
  const { tenant, fixtures } = state.session.configuration;
  const aliases = tenant?.aliases;
  const meaning =
    alias !== null && aliases && !Array.isArray(aliases)
      ? (aliases as Record<string, { impact?: 'credit' | 'debit' }>)[alias]
      : undefined;
  if (meaning?.impact) return meaning.impact === 'credit' ? -1 : 1;
  if (alias === fixtures.aliases?.debitPayment || alias === fixtures.aliases?.debitAdjustment) return 1;
  return alias === fixtures.aliases?.payment ? -1 : undefined;
}

/** What the creates, all carried out, move a balance by: one amount, or two where the direction of an alias is not known. */
export function expectedMovements(creates: readonly SentCreate[], state: ScenarioState): string[] {
  return creates.reduce<string[]>(
    (totals, { amount, alias }) => {
      const size = amount ?? '0';
      const sign = signOf(alias, state);
      const moves = sign === undefined ? [difference('0', size), size] : [sign === -1 ? difference('0', size) : size];
      return [...new Set(totals.flatMap((total) => moves.map((move) => sum([total, move]))))];
    },
    ['0.00'],
  );
}

/** Whether a change of balance is exactly what the creates move. */
export function matchesMovement(moved: string, creates: readonly SentCreate[], state: ScenarioState): boolean {
  return expectedMovements(creates, state).some((movement) => isEqual(movement, moved));
}

/** What a payment had to do to the months of its encounter; undefined where that cannot be told, or no document decides it. */
export function monthlyDemand(
  since: SavedBalance,
  create: SentCreate,
  state: ScenarioState,
): MonthlyDemand | undefined {
  const { session } = state;
  const months = monthsOf(since);
  const isCredit = signOf(create.alias, state) === -1;
  if (!months || !isCredit || create.type !== 'payment' || create.amount === null) return undefined;
  const current = currentMonths(session.now(), session.configuration.timeZone);
  return demandOf(months, create.amount, create.isFifo ?? true, current);
}

/** Undefined when an account does not say which month it is about. */
export function monthsOf({ reading }: SavedBalance): MonthlyBalances | undefined {
  return isEqual(sum(Object.values(reading.months)), reading.amount) ? reading.months : undefined;
}
