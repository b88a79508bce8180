/** Where ids, tokens and chances come from. */
export interface Randomness {
  /** That many lower-case hexadecimal digits. */
  hex(digits: number): string;
  uuid(): string;
  /** At least 0, less than 1. */
  fraction(): number;
}

/** Randomness that repeats: the same seed gives the same ids in the same order. */
export function createRandomness(seed = 'countercheck'): Randomness {
  const next = sfc32(seed);
  return randomnessOf(next);
}

/** Randomness made of a source of unsigned 32-bit integers. */
export function randomnessOf(next: () => number): Randomness {
  const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
  const hex = (digits: number): string => {
    let text = '';
    while (text.length < digits) {
      const bits = next();
      for (let shift = 24; shift >= 0; shift -= 8) text += pairs[(bits >>> shift) & 255];
    }
    return text.slice(0, digits);
  };
  return {
    hex,
    uuid: () => {
      const digits = hex(32);
      const variant = ((Number.parseInt(digits.charAt(16), 16) & 3) | 8).toString(16);
      return [
        digits.slice(0, 8),
        digits.slice(8, 12),
        `4${digits.slice(13, 16)}`,
        variant + digits.slice(17, 20),
        digits.slice(20, 32),
      ].join('-');
    },
    fraction: () => next() / 2 ** 32,
  };
}

function sfc32(seed: string): () => number {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (const character of seed) {
    a = (a ^ (character.codePointAt(0) ?? 0)) | 0;
    next();
  }
  for (let round = 0; round < 12; round += 1) next();
  return next;
}
