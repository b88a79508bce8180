import { expect, it } from 'vitest';
import { SEED } from '../properties/judges.ts';
import { schemaComplaints } from './schema-complaints.ts';

it('The JSON Schema fragment of every rule refuses exactly what its predicate refuses', { timeout: 1_800_000 }, () => {
  expect(schemaComplaints(50_000, SEED + 1_000_000)).toEqual([]);
});
