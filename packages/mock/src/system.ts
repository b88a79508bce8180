import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';
import { randomnessOf, type Randomness } from './randomness.ts';

/** The time of this machine. */
export const systemClock: Clock = { now: () => Date.now() };

/** Randomness that nobody can predict. */
export const systemRandomness: Randomness = randomnessOf(() => randomBytes(4).readUInt32BE());
