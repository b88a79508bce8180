import { it } from 'vitest';
import { handPicked } from '../payload-pool.ts';
import { SEED } from '../properties/judges.ts';
import { judged } from './compared-payloads.ts';
import { expectInvariantsAgree } from './expect-invariants-agree.ts';

it('The FHIRPath invariant of every rule is true exactly where its predicate holds', { timeout: 1_800_000 }, () => {
  expectInvariantsAgree(
    1500,
    SEED + 2_000_000,
    handPicked().map(({ resource }) => judged(resource)),
  );
});
