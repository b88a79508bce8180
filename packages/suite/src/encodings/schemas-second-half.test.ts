import { it } from 'vitest';
import { SEED } from '../properties/judges.ts';
import { expectSchemasAgree } from './expect-schemas-agree.ts';

it('The JSON Schema fragment of every rule refuses exactly what its predicate refuses', { timeout: 1_800_000 }, () => {
  expectSchemasAgree(50_000, SEED + 1_000_000);
});
