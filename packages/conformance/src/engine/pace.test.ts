import { describe, expect, it } from 'vitest';
import type { Clock } from '../clock.ts';
import { Pace } from './pace.ts';

function settableClock() {
  const clock: Clock & { time: number } = {
    time: 0,
    now: () => clock.time,
    sleep: async (millis) => {
      clock.time += millis;
    },
  };
  return clock;
}

describe('Pace', () => {
  it('keeps the distance between requests', async () => {
    const clock = settableClock();
    const pace = new Pace(clock, 5);
    const times: number[] = [];
    for (let request = 0; request < 3; request += 1) {
      await pace.turn();
      times.push(clock.time);
    }
    expect(times).toEqual([0, 200, 400]);
  });

  it.each([
    ['seconds', 429, '7', 7000],
    ['a date', 503, 'Thu, 01 Jan 1970 00:00:09 GMT', 9000],
    ['nonsense', 429, 'soon', 1000],
    ['nothing', 429, undefined, 1000],
    ['a day', 429, '86400', 60_000],
    ['a pause after a success, which is none', 200, '7', null],
  ])('waits as an answer asks that says %s', async (_, status, retryAfter, millis) => {
    const clock = settableClock();
    const pace = new Pace(clock, undefined);
    expect(
      pace.pauseAfter({ status, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter }, body: null }),
    ).toBe(millis);
    await pace.turn();
    expect(clock.time).toBe(millis ?? 0);
  });
});
