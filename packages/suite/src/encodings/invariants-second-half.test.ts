import { expect, it } from 'vitest';
import { SEED } from '../properties/judges.ts';
import { invariantComplaints } from './invariant-complaints.ts';

it('The FHIRPath invariant of every rule is true exactly where its predicate holds', { timeout: 1_800_000 }, () => {
  expect(invariantComplaints(1500, SEED + 3_000_000)).toEqual([]);
});
