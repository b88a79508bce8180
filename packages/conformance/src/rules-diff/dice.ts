/** Numbers that look random and follow from a seed. */
export interface Dice {
  /** A whole number from 0 to just below the limit. */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
}

/** A linear congruential generator whose low bits, which repeat soon, are not used. */
export function createDice(seed: number): Dice {
  let state = BigInt(seed);
  const below = (limit: number): number => {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
    return Number((state >> 33n) % BigInt(limit));
  };
  return { below, pick: (list) => list[below(list.length)] as (typeof list)[number] };
}
