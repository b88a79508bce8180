import { it } from 'vitest';
import { handPicked } from '../payload-pool.ts';
import { SEED } from '../properties/judges.ts';
import { judged } from './compared-payloads.ts';
import { expectSchemasAgree } from './expect-schemas-agree.ts';

it('The JSON Schema fragment of every rule refuses exactly what its predicate refuses', { timeout: 1_800_000 }, () => {
  expectSchemasAgree(
    50_000,
    SEED,
    handPicked().map(({ resource }) => judged(resource)),
  );
});
