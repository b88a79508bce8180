import { type Arbitrary, nat, tuple } from 'fast-check';

/** How a list is put in another order: at each place, which of the entries that are left comes next. All zeros: as it is. */
export type Order = readonly number[];

/** Orders of lists of up to `length` entries; they shrink to the order given. */
export function orders(length: number): Arbitrary<Order> {
  return tuple(...Array.from({ length: Math.max(0, length - 1) }, (_, place) => nat({ max: length - 1 - place })));
}

/** The entries in that order; a shorter list takes what it can of it. */
export function inOrder<T>(entries: readonly T[], order: Order): T[] {
  const left = [...entries];
  return entries.map((_, place) => left.splice((order[place] ?? 0) % left.length, 1)[0] as T);
}

/** The order, of `length - 1` numbers, that brings `entries` into `ordered`; `undefined` when they are not the same entries. */
export function orderOf<T>(entries: readonly T[], ordered: readonly T[], length: number): Order | undefined {
  const left = [...entries];
  const order = ordered.map((entry) => {
    const place = left.indexOf(entry);
    if (place >= 0) left.splice(place, 1);
    return place;
  });
  if (left.length > 0 || order.includes(-1)) return undefined;
  return Array.from({ length: Math.max(0, length - 1) }, (_, place) => order[place] ?? 0);
}
