import { transactions } from '@countercheck/arbitraries';
import { readTransaction, type Transaction, validate } from '@countercheck/rules';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildTransaction } from '@countercheck/rules';

test('Whatever transaction is built from its parts is accepted', () => {
  fc.assert(
    fc.property(transactions(), (resource) => {
      const rebuilt = buildTransaction(readTransaction(resource) as Transaction);
      expect(validate(rebuilt)).toEqual({ valid: true, findings: [] });
    }),
    { seed: 1, numRuns: 100 },
  );
});
