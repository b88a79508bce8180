import process from 'node:process';
import { expect } from 'vitest';
import { compareInvariants } from './compare-invariants.ts';
import { told } from './compare-schemas.ts';
import { type ComparedPayload, generatePayloads } from './compared-payloads.ts';
import { INVARIANT_MIXTURE } from './mixtures.ts';

/** Broken less often, and a rule was not compared. */
const LEAST_BROKEN = 10;
/** Of those that are generated, some FHIRPath does not see as they were sent. */
const GENERATED = 1.3;

/** Compares every invariant with its predicate on `count` random payloads and more, and on those that are given; prints how often. */
export function expectInvariantsAgree(count: number, seed: number, picked: Iterable<ComparedPayload> = []): void {
  const comparison = compareInvariants(
    (function* () {
      yield* picked;
      yield* generatePayloads(count * GENERATED, seed, INVARIANT_MIXTURE);
    })(),
  );
  const { payloads, differences, broken, fine, unseen } = comparison;
  process.stdout.write(
    `FHIRPath: ${told(comparison)}; ${unseen.payloads} not seen as they were sent, differing on ${unseen.differing}\n`,
  );
  expect(differences).toEqual([]);
  expect(payloads - unseen.payloads).toBeGreaterThanOrEqual(count);
  expect([...broken].filter(([, times]) => times < LEAST_BROKEN)).toEqual([]);
  expect([fine.payloads > 0, fine.differing > 0, unseen.payloads > 0]).toEqual([true, true, true]);
}
