/** Choices by one source of randomness. */
export interface Draw {
  readonly random: () => number;
  /** The first nine times in ten, otherwise one of the others. */
  often<T>(first: T, ...others: T[]): T;
  /** The same for a text of choices with bars between them. */
  oftenOf(choices: string): string;
  /** One of them, all alike. */
  any<T>(...values: T[]): T;
}

export function drawFrom(random: () => number): Draw {
  const any = <T>(...values: T[]): T => values[Math.floor(random() * values.length)] as T;
  const often = <T>(first: T, ...others: T[]): T => (others.length === 0 || random() < 0.9 ? first : any(...others));
  return {
    random,
    any,
    often,
    oftenOf: (choices) => often(...(choices.split('|') as [string, ...string[]])),
  };
}

/** The JSON text of a value; a text between # is written without its quotes. */
export function writeText(value: unknown): string {
  return JSON.stringify(value).replace(/"#([^"]*)#"/g, '$1');
}

/** Numbers below one that repeat for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
