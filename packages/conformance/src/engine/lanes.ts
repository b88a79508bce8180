export interface Task {
  /** Tasks of one lane run one after the other; null: no lane. */
  lane: string | null;
  run(): Promise<void>;
}

/** Runs tasks in order, at most `concurrency` at once, never two of one lane. */
export async function runInLanes(tasks: readonly Task[], concurrency: number): Promise<void> {
  const waiting = [...tasks];
  const busy = new Set<string>();
  const underWay = new Set<Promise<void>>();
  while (waiting.length > 0 || underWay.size > 0) {
    const next = underWay.size < concurrency ? waiting.findIndex(({ lane }) => lane === null || !busy.has(lane)) : -1;
    const [task] = next < 0 ? [] : waiting.splice(next, 1);
    if (!task) {
      await Promise.race(underWay);
      continue;
    }
    if (task.lane !== null) busy.add(task.lane);
    const done: Promise<void> = task.run().finally(() => {
      underWay.delete(done);
      if (task.lane !== null) busy.delete(task.lane);
    });
    underWay.add(done);
  }
}
