import process from 'node:process';
import { expect } from 'vitest';
import { compareSchemas, told } from './compare-schemas.ts';
import { type ComparedPayload, generatePayloads } from './compared-payloads.ts';
import { SCHEMA_MIXTURE } from './mixtures.ts';

/** Broken less often, and a rule was not compared. */
const LEAST_BROKEN = 20;

/** Compares every fragment with its predicate on every one of `count` random payloads and on those that are given; prints how often. */
export function expectSchemasAgree(count: number, seed: number, picked: Iterable<ComparedPayload> = []): void {
  const comparison = compareSchemas(
    (function* () {
      yield* picked;
      yield* generatePayloads(count, seed, SCHEMA_MIXTURE);
    })(),
  );
  const { payloads, differences, broken, fine, withSurplus } = comparison;
  process.stdout.write(`JSON Schema: ${told(comparison)}; ${withSurplus} with two types or methods\n`);
  expect(differences).toEqual([]);
  expect(payloads).toBeGreaterThanOrEqual(count);
  expect([...broken].filter(([, times]) => times < LEAST_BROKEN)).toEqual([]);
  expect([fine.payloads > 0, fine.differing > 0, withSurplus > 0]).toEqual([true, true, true]);
}
