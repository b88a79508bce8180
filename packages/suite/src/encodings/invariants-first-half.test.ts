import { expect, it } from 'vitest';
import { handPicked } from '../payload-pool.ts';
import { SEED } from '../properties/judges.ts';
import { judged } from './compared-payloads.ts';
import { invariantComplaints } from './invariant-complaints.ts';

it('The FHIRPath invariant of every rule is true exactly where its predicate holds', { timeout: 1_800_000 }, () => {
  const picked = handPicked().map(({ resource }) => judged(resource));
  expect(invariantComplaints(1500, SEED + 2_000_000, picked)).toEqual([]);
});
