import { ANY_CURRENCY, isMore, sum, type Money } from './at-risk.ts';

/** What became of a create, as far as money goes. */
export type Settlement = 'posted' | 'not-posted' | 'unknown';

/** Money that is held back until it is known whether it was posted. */
export interface Reservation {
  readonly moneys: readonly Money[];
}

export interface MoneyTotals {
  currency: string;
  amount: string;
  transactions: number;
}

/** Says before each write whether it may be sent; never lets more than the limits be at risk. */
export class MoneyGuard {
  readonly #limits: Readonly<Record<string, string>> | null;
  readonly #held = new Set<Reservation>();
  readonly #settled: { settlement: Settlement; moneys: readonly Money[]; told: readonly Money[] }[] = [];

  /** `limits` null: money of a world that exists only for this scenario. */
  constructor(limits: Readonly<Record<string, string>> | null) {
    this.#limits = limits;
  }

  /** Holds the money back, or says why the request must not be sent. */
  reserve(moneys: readonly Money[]): Reservation | { refused: string } {
    for (const money of moneys) {
      const refused = this.#refusalOf(money);
      if (refused) return { refused };
    }
    const reservation = { moneys };
    this.#held.add(reservation);
    return reservation;
  }

  /** Only what was surely not posted is released; `told` is what a right server posts, which may be less than what was at risk. */
  settle(reservation: Reservation, settlement: Settlement, told: readonly Money[] = reservation.moneys): void {
    this.#held.delete(reservation);
    this.#settled.push({ settlement, moneys: reservation.moneys, told });
  }

  /** What was posted, or may have been. */
  totals(settlement: Settlement): MoneyTotals[] {
    const moneys = this.#settled.filter((each) => each.settlement === settlement).flatMap((each) => each.told);
    return [...new Set(moneys.map(({ currency }) => currency))].toSorted().map((currency) => {
      const amounts = moneys.filter((money) => money.currency === currency).map(({ amount }) => amount);
      return { currency, amount: sum(amounts), transactions: amounts.length };
    });
  }

  #refusalOf({ currency, amount }: Money): string | undefined {
    if (this.#limits === null) return undefined;
    const currencies = currency === ANY_CURRENCY ? Object.keys(this.#limits) : [currency];
    if (currencies.length === 0) return `limits are not configured: add limits: { USD: … }.`;
    for (const each of currencies) {
      const limit = this.#limits[each];
      if (limit === undefined) return `there is no limit for ${each}: add it to limits to let a run post ${each}.`;
      const total = sum([...this.#atRisk(each), amount]);
      if (isMore(total, limit))
        return `the limit of ${limit} ${each} for one run would be passed: ${total} ${each} would be at risk.`;
    }
    return undefined;
  }

  #atRisk(currency: string): string[] {
    const lasting = this.#settled.filter(({ settlement }) => settlement !== 'not-posted');
    return [...this.#held, ...lasting].flatMap(({ moneys }) =>
      moneys
        .filter((money) => money.currency === currency || money.currency === ANY_CURRENCY)
        .map(({ amount }) => amount),
    );
  }
}
