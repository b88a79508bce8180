import { idOfReference, valuesOf } from '../account/search-request.ts';
import type { ExchangeView } from '../exchange/exchange-view.ts';
import { hospitalOf } from './client-sequence.ts';
import type { SentCreate } from './sent-create.ts';

/** Remembers when an application last looked at balances, successfully. */
export class BalanceLooks {
  readonly #last = new Map<string, number>();

  add({ answer, address, readId, search }: ExchangeView, index: number): void {
    const hospital = hospitalOf(address);
    if (answer?.isSuccess !== true) return;
    if (readId !== undefined) this.#remember(hospital, ['Account', readId], index);
    if (search === undefined) return;
    const ids = valuesOf(search, '_id').flatMap((list) => list.split(','));
    const encounters = valuesOf(search, '-encounter').map(idOfReference);
    for (const id of ids) this.#remember(hospital, ['Account', id], index);
    for (const id of encounters) this.#remember(hospital, ['Encounter', id], index);
    if (ids.length === 0 && encounters.length === 0) this.#remember(hospital, ['search'], index);
  }

  /** Whether what the create would move was looked at after that exchange. Only another Account, or another encounter, tells nothing of the target. */
  isSince(index: number, { hospital, target }: SentCreate): boolean {
    const looks = (['Account', 'Encounter'] as const).map((type) =>
      target?.type === type ? [type, target.id] : [type],
    );
    return [['search'], ...looks].some((look) => (this.#last.get(keyOf(hospital, look)) ?? -1) > index);
  }

  #remember(hospital: string, look: readonly string[], index: number): void {
    this.#last.set(keyOf(hospital, look), index);
    this.#last.set(keyOf(hospital, look.slice(0, 1)), index);
  }
}

function keyOf(hospital: string, look: readonly string[]): string {
  return JSON.stringify([hospital, ...look]);
}
