import { createHmac } from 'node:crypto';

/** Replaces texts by others of the same length and character classes; the same text always by the same other. */
export interface Pseudonyms {
  /** Letters and digits change, everything else stays; each run of letters and digits is replaced on its own. */
  of(text: string): string;
}

/** `key` keeps outsiders from finding the original by trying all. Nothing else decides, so the order of texts does not matter. */
export function createPseudonyms(key: string): Pseudonyms {
  const known = new Map<string, string>();
  const replaceRun = (run: string): string => {
    const before = known.get(run);
    if (before !== undefined) return before;
    let result = run;
    for (let attempt = 0; attempt < 10 && result === run; attempt += 1) {
      result = disguise(run, createHmac('sha256', key).update(`${attempt}:${run}`).digest());
    }
    known.set(run, result);
    return result;
  };
  return { of: (text) => text.replaceAll(/[A-Za-z0-9]+/g, replaceRun) };
}

function disguise(run: string, noise: Uint8Array): string {
  return Array.from(run, (character, index) => {
    const random = (noise[index % noise.length] ?? 0) + index;
    if (character >= '0' && character <= '9')
      return index === 0 && character !== '0' ? pick('123456789', random) : pick('0123456789', random);
    return character >= 'a' ? pick('abcdefghijklmnopqrstuvwxyz', random) : pick('ABCDEFGHIJKLMNOPQRSTUVWXYZ', random);
  }).join('');
}

function pick(alphabet: string, random: number): string {
  return alphabet[random % alphabet.length] ?? '';
}
