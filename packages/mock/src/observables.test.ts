import { expect, test } from 'vitest';
import { countByBasis, OBSERVABLES } from './observables.ts';

test('Every observable says what it is, on which basis, and where that is from', () => {
  for (const { what, source } of OBSERVABLES) expect([what.length > 5, source.length > 2]).toEqual([true, true]);
  expect(new Set(OBSERVABLES.map(({ what }) => what)).size).toBe(OBSERVABLES.length);
  expect(Object.values(countByBasis()).reduce((sum, count) => sum + count)).toBe(OBSERVABLES.length);
});
