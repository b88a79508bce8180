import { PAYLOAD_RULES } from '@countercheck/rules';
import { sample } from 'fast-check';
import { expect, it } from 'vitest';
import { hospitalConfiguration, NOW } from '../../test/small-hospital.ts';
import { DEFAULT_FUZZ_RUNS, type FuzzOptions } from './fuzz-options.ts';
import { createSources } from './sources.ts';

const options: FuzzOptions = {
  server: { kind: 'server', name: 'hospital', configuration: hospitalConfiguration },
  seed: 1,
  runs: DEFAULT_FUZZ_RUNS,
  runId: 'run',
  toolVersion: '0.0.0',
  clock: { now: () => Date.parse(NOW), sleep: async () => {} },
};

it('asks every source at least once in the default number of runs', () => {
  const sources = createSources(options);
  expect(sources.length).toBeLessThanOrEqual(DEFAULT_FUZZ_RUNS);
  const borders = PAYLOAD_RULES.flatMap((rule) => rule.borders);
  expect(sources.length).toBeGreaterThan(2 * borders.length);
});

it('draws only what the server is known to hold, in amounts that its limits allow together', () => {
  const valid = createSources(options).find(({ subject }) => subject.id === 'valid');
  const bodies = valid ? sample(valid.bodies(), { seed: 1, numRuns: 200 }) : [];
  const all = (pattern: RegExp): string[] => [
    ...new Set(bodies.flatMap((body) => [...body.matchAll(pattern)].map(([, found = '']) => found))),
  ];
  expect(all(/"reference":"([^"]*)"/g).toSorted()).toEqual(['Account/G63392574', 'Encounter/97953536']);
  expect(all(/financial-transaction-alias","valueString":"([^"]*)"/g).toSorted()).toEqual(['0111', '3100']);
  expect(
    all(/financial-transaction-amount","valueMoney":\{"value":([0-9.]+)/g).every((amount) => Number(amount) <= 0.1),
  ).toBe(true);
});
