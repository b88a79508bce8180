import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';
import { randomnessOf, type Randomness } from './randomness.ts';

/** The time of this machine. */
export const systemClock: Clock = { now: () => Date.now() };

const STOCK_BYTES = 4096;

/** Randomness that nobody can predict. */
export const systemRandomness: Randomness = randomnessOf(createSource());

/** Asks the system for a stock at a time, because each time costs. */
function createSource(): () => number {
  let stock = Buffer.alloc(0);
  let used = 0;
  return () => {
    if (used === stock.length) {
      stock = randomBytes(STOCK_BYTES);
      used = 0;
    }
    used += 4;
    return stock.readUInt32BE(used - 4);
  };
}
