import { expect, it } from 'vitest';
import { SEED } from '../properties/judges.ts';
import { compareInvariants, isWellFormed } from './compare-invariants.ts';
import { leastBroken } from './compare-schemas.ts';
import { generatePayloads } from './compared-payloads.ts';
import { first } from './first.ts';

const PAYLOADS = 1500;

it('The FHIRPath invariant of every rule is true exactly where its predicate holds', { timeout: 1_800_000 }, () => {
  const comparison = compareInvariants(
    first(PAYLOADS, generatePayloads(PAYLOADS * 20, SEED + 3_000_000, 2), isWellFormed),
  );
  const { payloads, differences, withFineNumbers, differencesByFineNumbers } = comparison;
  process.stdout.write(
    `${payloads} payloads for FHIRPath: ${leastBroken(comparison)}; ${withFineNumbers} with numbers that fhirpath.js takes for others, differing on ${differencesByFineNumbers}\n`,
  );
  expect(differences).toEqual([]);
  expect(payloads).toBe(PAYLOADS);
  expect(withFineNumbers).toBeGreaterThan(0);
  expect([...comparison.broken].filter(([, count]) => count === 0)).toEqual([]);
});
