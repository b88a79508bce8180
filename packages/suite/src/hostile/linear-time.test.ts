import { createValidator } from '@countercheck/rules';
import { describe, expect, it } from 'vitest';
import { LARGE_BODIES } from './large-bodies.ts';
import { openMock } from './open-mock.ts';

const TIMES = 4;
/** Four for linear time, sixteen for quadratic; the rest is for a busy machine. */
const MOST_RATIO = 9;
/** Below that a clock says more of the machine than of the code. */
const LEAST_MILLIS = 4;
const MOST_COUNT = 64_000;
const ROUNDS = 5;

type Work = (body: Uint8Array) => unknown;

/** Milliseconds of this process at work, the least of some rounds. */
async function fastest(work: Work, body: Uint8Array): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const { user } = process.cpuUsage();
    await work(body);
    best = Math.min(best, process.cpuUsage().user - user);
  }
  return best / 1000;
}

/** How much longer a body of four times the size takes, from a size on that takes some time at all. */
async function ratioOf(work: Work, bodyOf: (count: number) => string): Promise<number> {
  const encoder = new TextEncoder();
  let count = 500;
  let millis = await fastest(work, encoder.encode(bodyOf(count)));
  while (millis < LEAST_MILLIS && count < MOST_COUNT) {
    count *= 2;
    millis = await fastest(work, encoder.encode(bodyOf(count)));
  }
  const more = await fastest(work, encoder.encode(bodyOf(count * TIMES)));
  return more / Math.max(millis, LEAST_MILLIS);
}

describe('A body of four times the size takes about four times as long, not sixteen times', { retry: 2 }, () => {
  const validator = createValidator();

  it.each(Object.entries(LARGE_BODIES))('to judge: %s', async (_, bodyOf) => {
    expect(await ratioOf((body) => validator.validateText(body), bodyOf)).toBeLessThan(MOST_RATIO);
  });

  it.each(Object.entries(LARGE_BODIES))('to be answered by the mock: %s', async (_, bodyOf) => {
    const create = await openMock(Number.MAX_SAFE_INTEGER);
    expect(await ratioOf(create, bodyOf)).toBeLessThan(MOST_RATIO);
  });

  it('which a quadratic reader does not', async () => {
    const slow: Work = (body) => {
      let sum = 0;
      for (let end = 0; end < body.length; end += 16) for (const byte of body.subarray(0, end)) sum += byte;
      return sum;
    };
    expect(await ratioOf(slow, (count) => ' '.repeat(count))).toBeGreaterThan(MOST_RATIO);
  });
});
