import { negate, type Decimal } from '@countercheck/rules';
import type { MonthlyPayment, Share } from './spread.ts';

/** Which way an alias moves the accounts receivable: a credit lowers the balance. */
export type Impact = 'credit' | 'debit';

/** One change of one balance, decided but not done. */
export interface PlannedPosting {
  /** Absent when the account has yet to be created. */
  readonly account?: string;
  /** What is added to the balance. */
  readonly amount: Decimal;
  readonly opens?: { readonly encounter: string; readonly month?: string };
}

/** Where the money goes. */
export type PostingTarget =
  | { readonly kind: 'account'; readonly account: string }
  | {
      readonly kind: 'encounter';
      readonly encounter: string;
      readonly recurring: false;
      readonly account: string | undefined;
    }
  | {
      readonly kind: 'encounter';
      readonly encounter: string;
      readonly recurring: true;
      readonly months: readonly OpenMonth[];
    };

/** A financial activity together with the account that shows it. */
export interface OpenMonth {
  readonly account: string;
  readonly month: string;
  readonly balance: Decimal;
}

/** What has to be posted. */
export interface Instruction {
  readonly target: PostingTarget;
  readonly type: 'payment' | 'adjustment';
  readonly impact: Impact;
  readonly amount: Decimal;
  /** Absent counts as true where it is supported. */
  readonly applyFirstInFirstOut: boolean | undefined;
  /** Asked for only where months matter. */
  readonly currentMonth: () => string;
}

/** The two ways through the months of a recurring encounter. */
export interface Spreading {
  spreadOldestFirst(payment: MonthlyPayment): readonly Share[];
  postToCurrentMonth(payment: MonthlyPayment): readonly Share[];
}

/** Decides every change of balance that a transaction makes, in the order in which it is made. */
export function planPostings(instruction: Instruction, spreading: Spreading): readonly PlannedPosting[] {
  const { target, impact } = instruction;
  const signed = (amount: Decimal): Decimal => (impact === 'credit' ? negate(amount) : amount);
  if (target.kind === 'account') return [{ account: target.account, amount: signed(instruction.amount) }];
  const { encounter } = target;
  if (!target.recurring) {
    const amount = signed(instruction.amount);
    return [target.account === undefined ? { amount, opens: { encounter } } : { account: target.account, amount }];
  }
  const { months } = target;
  return spreadOver(months, instruction, spreading).map(({ month, amount }) => {
    const account = months.find((candidate) => candidate.month === month)?.account;
    return account === undefined
      ? { amount: signed(amount), opens: { encounter, month } }
      : { account, amount: signed(amount) };
  });
}

/** Adjustments take the current month (AMB-99); payments go by first in, first out unless told otherwise. */
function spreadOver(
  activities: readonly OpenMonth[],
  instruction: Instruction,
  spreading: Spreading,
): readonly Share[] {
  const { type, amount, applyFirstInFirstOut = true, currentMonth } = instruction;
  const payment = { activities, amount, currentMonth: currentMonth() };
  return type === 'payment' && applyFirstInFirstOut
    ? spreading.spreadOldestFirst(payment)
    : spreading.postToCurrentMonth(payment);
}
