import { expect, it } from 'vitest';
import { SEED } from '../properties/judges.ts';
import { compareSchemas, leastBroken } from './compare-schemas.ts';
import { generatePayloads, judged } from './compared-payloads.ts';
import { handPicked } from '../payload-pool.ts';

const PAYLOADS = 50_000;
const EVERY_OTHER = 6;
const LEAST = 5;

it('The JSON Schema fragment of every rule refuses exactly what its predicate refuses', { timeout: 1_800_000 }, () => {
  const comparison = compareSchemas(
    (function* () {
      for (const { resource } of handPicked()) yield judged(resource);
      yield* generatePayloads(PAYLOADS, SEED, 19);
    })(),
    EVERY_OTHER,
  );
  process.stdout.write(`${comparison.payloads} payloads for JSON Schema: ${leastBroken(comparison)}\n`);
  expect(comparison.differences).toEqual([]);
  expect(comparison.payloads).toBeGreaterThanOrEqual(PAYLOADS);
  expect([...comparison.broken].filter(([, count]) => count < LEAST)).toEqual([]);
});
