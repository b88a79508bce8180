import type { ServerUnderTest } from '@countercheck/conformance';
import { fuzzServer } from '@countercheck/conformance/fuzz';

interface Found {
  /** What the first disagreement is about, if there is any; the fuzz ends there. */
  readonly requirement: string | undefined;
  /** Payloads that were answered. */
  readonly answered: number;
}

/** Fuzzes a server until the first disagreement. Time stands still meanwhile. */
export async function findDisagreement(
  server: ServerUnderTest,
  { rule, runs }: { rule?: string; runs: number },
): Promise<Found> {
  const found = new AbortController();
  const report = await fuzzServer({
    server,
    ...(rule !== undefined && { rules: [rule] }),
    runs,
    seed: 1,
    runId: 'suite',
    toolVersion: '0.0.0',
    clock: { now: () => 0, sleep: () => Promise.resolve() },
    signal: found.signal,
    onProgress: ({ disagreements }) => {
      if (disagreements > 0) found.abort();
    },
  });
  return {
    requirement: report.scenarios.find(({ outcome }) => outcome === 'fail')?.explanation?.requirement,
    answered: (report.fuzz?.accepted ?? 0) + (report.fuzz?.refused ?? 0),
  };
}
