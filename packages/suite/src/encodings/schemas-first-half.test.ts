import { expect, it } from 'vitest';
import { handPicked } from '../payload-pool.ts';
import { SEED } from '../properties/judges.ts';
import { judged } from './compared-payloads.ts';
import { schemaComplaints } from './schema-complaints.ts';

it('The JSON Schema fragment of every rule refuses exactly what its predicate refuses', { timeout: 1_800_000 }, () => {
  const picked = handPicked().map(({ resource }) => judged(resource));
  expect(schemaComplaints(50_000, SEED, picked)).toEqual([]);
});
