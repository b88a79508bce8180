import process from 'node:process';
import { complaintsOf } from './complaints.ts';
import { compareInvariants } from './compare-invariants.ts';
import { told } from './compare-schemas.ts';
import { type ComparedPayload, generatePayloads } from './compared-payloads.ts';
import { INVARIANT_MIXTURE } from './mixtures.ts';

const LEAST_BROKEN = 10;
/** Of those that are generated, some FHIRPath does not see as they were sent. */
const GENERATED = 1.3;

/**
 * Compares every invariant with its predicate on `count` random payloads that FHIRPath sees as they were sent and on those that are
 * given, and prints how often. Tells where they differ, and what was not compared often enough.
 */
export function invariantComplaints(count: number, seed: number, picked: Iterable<ComparedPayload> = []): string[] {
  const comparison = compareInvariants(
    (function* () {
      yield* picked;
      yield* generatePayloads(count * GENERATED, seed, INVARIANT_MIXTURE);
    })(),
  );
  const { payloads, fine, unseen } = comparison;
  process.stdout.write(
    `FHIRPath: ${told(comparison)}; ${unseen.payloads} not seen as they were sent, differing on ${unseen.differing}\n`,
  );
  return complaintsOf(comparison, LEAST_BROKEN, {
    'fewer payloads than asked for': payloads - unseen.payloads < count,
    'no number too fine for fhirpath.js': fine.differing === 0,
    'no payload that FHIRPath does not see': unseen.payloads === 0,
  });
}
