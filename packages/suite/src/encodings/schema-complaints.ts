import process from 'node:process';
import { complaintsOf } from './complaints.ts';
import { compareSchemas, told } from './compare-schemas.ts';
import { type ComparedPayload, generatePayloads } from './compared-payloads.ts';
import { SCHEMA_MIXTURE } from './mixtures.ts';

const LEAST_BROKEN = 20;

/**
 * Compares every fragment with its predicate on every one of `count` random payloads and on those that are given, and prints how
 * often. Tells where they differ, and what was not compared often enough.
 */
export function schemaComplaints(count: number, seed: number, picked: Iterable<ComparedPayload> = []): string[] {
  const comparison = compareSchemas(
    (function* () {
      yield* picked;
      yield* generatePayloads(count, seed, SCHEMA_MIXTURE);
    })(),
  );
  const { payloads, fine, withSurplus } = comparison;
  process.stdout.write(`JSON Schema: ${told(comparison)}; ${withSurplus} with two types or methods\n`);
  return complaintsOf(comparison, LEAST_BROKEN, {
    'fewer payloads than asked for': payloads < count,
    'no number too fine for a double': fine.differing === 0,
    'no payload with two types or methods': withSurplus === 0,
  });
}
