import { createHash } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Capital letters and digits that stand for a text. */
export function shortName(text: string, length: number): string {
  return Array.from(
    createHash('sha256').update(text).digest().subarray(0, length),
    (byte) => ALPHABET[byte % ALPHABET.length],
  ).join('');
}
