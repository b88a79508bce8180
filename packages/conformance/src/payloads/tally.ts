import { add, decimalFromText, type Decimal, formatDecimal, type Severity, ZERO } from '@countercheck/rules/payloads';
import type { JudgedPayload } from './judged-payload.ts';

/** What becomes of a transaction: one that is wrong only because its identifier stands before is a duplicate. */
export type Fate = 'accepted' | 'refused' | 'duplicate';

/** Money of one currency and fate. */
export interface Total {
  readonly fate: Fate;
  readonly currency: string;
  /** Exact. */
  readonly amount: string;
  readonly transactions: number;
}

const FATES: readonly Fate[] = ['refused', 'duplicate', 'accepted'];

/** Counts payloads, findings and money while they pass by. */
export class Tally {
  readonly payloads: Record<Fate, number> = { accepted: 0, refused: 0, duplicate: 0 };
  readonly findings: Record<Severity, number> = { error: 0, warning: 0, information: 0 };
  /** Payloads whose amount cannot be read. */
  withoutAmount = 0;
  readonly #totals = new Map<string, { fate: Fate; currency: string; amount: Decimal; transactions: number }>();

  add(judged: JudgedPayload): void {
    const fate = fateOf(judged);
    this.payloads[fate] += 1;
    for (const { severity } of judged.findings) this.findings[severity] += 1;
    const amount = judged.money && decimalFromText(judged.money.amount);
    if (judged.money === undefined || amount === undefined) {
      this.withoutAmount += 1;
      return;
    }
    const key = `${FATES.indexOf(fate)} ${judged.money.currency}`;
    const total = this.#totals.get(key) ?? { fate, currency: judged.money.currency, amount: ZERO, transactions: 0 };
    this.#totals.set(key, { ...total, amount: add(total.amount, amount), transactions: total.transactions + 1 });
  }

  get judged(): number {
    return this.payloads.accepted + this.payloads.refused + this.payloads.duplicate;
  }

  /** Refused first, each by currency. */
  totals(): Total[] {
    const sorted = [...this.#totals].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return sorted.map(([, total]) => ({ ...total, amount: formatDecimal(total.amount, 2) }));
  }
}

export function fateOf({ valid, findings }: JudgedPayload): Fate {
  if (valid) return 'accepted';
  return findings.every(({ severity, rule }) => severity !== 'error' || rule === 'identifier-unique-in-batch')
    ? 'duplicate'
    : 'refused';
}
