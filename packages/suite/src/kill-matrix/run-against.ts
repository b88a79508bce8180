import { borderScenarios, bundledScenarios, type Report, runScenarios, type Scenario } from '@countercheck/conformance';
import type { Reading } from '@countercheck/rules';
import { embeddedMock } from 'countercheck/embedded-mock';
import { tracedServer, type Traces } from './trace.ts';

export interface Trial {
  readonly scenarios: readonly Scenario[];
  readonly deviations?: readonly string[];
  readonly reading?: Reading;
  readonly seed?: number;
  /** Filled with what the scenarios do. */
  readonly traces?: Traces;
}

/** Every scenario that comes with the kit, in the order of a run. */
export function allScenarios(): Scenario[] {
  return [...bundledScenarios(), ...borderScenarios()];
}

/** Runs scenarios against the embedded mock, wrong in the ways that are named. No time passes meanwhile, so that equal trials have equal reports. */
export function runAgainst({
  scenarios,
  deviations = [],
  reading = 'default',
  seed = 1,
  traces,
}: Trial): Promise<Report> {
  const server = embeddedMock('mock', { reading, deviations });
  return runScenarios({
    servers: [traces === undefined ? server : tracedServer(server, traces)],
    scenarios,
    reading,
    seed,
    runId: `seed-${seed}`,
    toolVersion: '0.0.0',
    clock: { now: () => 0, sleep: () => Promise.resolve() },
  });
}
