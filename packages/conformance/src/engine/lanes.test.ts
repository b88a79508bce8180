import { describe, expect, it } from 'vitest';
import { runInLanes } from './lanes.ts';

function tasks(lanes: readonly (string | null)[]) {
  const log: string[] = [];
  const underWay = new Map<string, number>();
  let atOnce = 0;
  const most = { all: 0, lane: 0 };
  return {
    log,
    most,
    list: lanes.map((lane, index) => ({
      lane,
      run: async () => {
        atOnce += 1;
        const inLane = (underWay.get(String(lane)) ?? 0) + 1;
        underWay.set(String(lane), inLane);
        most.all = Math.max(most.all, atOnce);
        if (lane !== null) most.lane = Math.max(most.lane, inLane);
        for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
        log.push(String(index));
        atOnce -= 1;
        underWay.set(String(lane), inLane - 1);
      },
    })),
  };
}

describe('runInLanes', () => {
  it('never has two of one lane under way, and no more than allowed', async () => {
    const { list, log, most } = tasks(['a', 'a', 'b', null, 'a', 'b', null, null]);
    await runInLanes(list, 3);
    expect([most, log.length]).toEqual([{ all: 3, lane: 1 }, 8]);
  });

  it('runs one after the other when that is asked for', async () => {
    const { list, log, most } = tasks(['a', null, 'b', null]);
    await runInLanes(list, 1);
    expect([most.all, log]).toEqual([1, ['0', '1', '2', '3']]);
  });
});
