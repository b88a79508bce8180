import type { ExchangeView } from '../exchange/exchange-view.ts';
import { idOfReference, valuesOf } from '../account/search-request.ts';
import type { SentCreate } from './sent-create.ts';

/** Remembers when an application last looked at balances, successfully. */
export class BalanceLooks {
  readonly #last = new Map<string, number>();

  add({ answer, address, readId, search }: ExchangeView, index: number): void {
    const root = address.root ?? '';
    if (answer?.isSuccess !== true) return;
    if (readId !== undefined) this.#remember(root, ['Account', readId], index);
    if (search === undefined) return;
    const ids = valuesOf(search, '_id').flatMap((list) => list.split(','));
    const encounters = valuesOf(search, '-encounter').map(idOfReference);
    for (const id of ids) this.#remember(root, ['Account', id], index);
    for (const id of encounters) this.#remember(root, ['Encounter', id], index);
    if (ids.length === 0 && encounters.length === 0) this.#remember(root, ['search'], index);
  }

  /** Whether what the create would move was looked at after that exchange. Of an encounter, any single Account may hold the balance, and of an Account, the balances of any encounter. */
  isSince(index: number, { root, target }: SentCreate): boolean {
    const looks = [['search'], target === undefined ? ['Account'] : [target.type, target.id], [target?.type === 'Account' ? 'Encounter' : 'Account']];
    return looks.some((look) => (this.#last.get(keyOf(root, look)) ?? -1) > index);
  }

  #remember(root: string, look: readonly string[], index: number): void {
    this.#last.set(keyOf(root, look), index);
    this.#last.set(keyOf(root, look.slice(0, 1)), index);
  }
}

function keyOf(root: string, look: readonly string[]): string {
  return JSON.stringify([root, ...look]);
}
