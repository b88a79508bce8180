import { it } from 'vitest';
import { SEED } from '../properties/judges.ts';
import { expectInvariantsAgree } from './expect-invariants-agree.ts';

it('The FHIRPath invariant of every rule is true exactly where its predicate holds', { timeout: 1_800_000 }, () => {
  expectInvariantsAgree(1500, SEED + 3_000_000);
});
