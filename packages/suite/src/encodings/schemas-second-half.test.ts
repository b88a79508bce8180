import { expect, it } from 'vitest';
import { SEED } from '../properties/judges.ts';
import { compareSchemas, leastBroken } from './compare-schemas.ts';
import { generatePayloads } from './compared-payloads.ts';

const PAYLOADS = 50_000;
const EVERY_OTHER = 6;
const LEAST = 5;

it('The JSON Schema fragment of every rule refuses exactly what its predicate refuses', { timeout: 1_800_000 }, () => {
  const comparison = compareSchemas(generatePayloads(PAYLOADS, SEED + 1_000_000, 19), EVERY_OTHER);
  process.stdout.write(`${comparison.payloads} payloads for JSON Schema: ${leastBroken(comparison)}\n`);
  expect(comparison.differences).toEqual([]);
  expect(comparison.payloads).toBeGreaterThanOrEqual(PAYLOADS);
  expect([...comparison.broken].filter(([, count]) => count < LEAST)).toEqual([]);
});
