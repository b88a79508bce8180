import { createValidator, UsageError } from '@countercheck/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atBorder, minorUnits, moneys, transactions, violatingSeveral } from './index.ts';

/** What an arbitrary that cannot be made says. */
function refusal(make: () => unknown): string {
  try {
    make();
    return '';
  } catch (error) {
    return error instanceof UsageError ? `${error.code}: ${error.message}` : String(error);
  }
}

describe('What cannot be chosen from', () => {
  it.each<[string, () => unknown, string]>([
    [
      'no kinds',
      () => transactions({ kinds: [] }),
      'nothing-to-choose: kinds is an empty list: name one of cash-payment, card-payment, check-payment, cashiers-check-payment, travelers-check-payment, adjustment.',
    ],
    [
      'no currencies',
      () => transactions({ currencies: [] }),
      'nothing-to-choose: currencies is an empty list: name a code, or leave it out.',
    ],
    [
      'a code that is none',
      () => moneys({ currencies: ['USD', 'usd'] }),
      'unknown-currency: currencies: usd is not a code of ISO 4217, such as USD.',
    ],
    [
      'amounts of nothing',
      () => minorUnits(0),
      'nothing-to-choose: The most minor units must be a whole number from 1 to 99999999999999, not 0.',
    ],
    [
      'amounts of half a cent',
      () => transactions({ mostMinorUnits: 0.5 }),
      'nothing-to-choose: The most minor units must be a whole number from 1 to 99999999999999, not 0.5.',
    ],
    [
      'a hospital without an alias for payments',
      () => transactions({ kinds: ['cash-payment'], tenant: { aliases: { '3100': { type: 'adjustment' } } } }),
      'nothing-to-choose: The tenant has no alias for the transaction type payment.',
    ],
    [
      'a rule that no adjustment can break',
      () => atBorder('card-brand-required', { kinds: ['adjustment'] }),
      'no-border: card-brand-required has no border there.',
    ],
    ['too many faults', () => violatingSeveral(40), 'too-many: No transaction has 40 disjoint elements to violate.'],
  ])('is told in one line: %s', (_, make, message) => {
    expect(refusal(make).split(' Rules with')[0]).toBe(message);
  });
});

describe('Currencies that were asked for', () => {
  it.each(['USD', 'NOK', 'VND', 'XOF', 'IQD', 'LYD', 'CLF', 'UYI', 'BIF'])(
    'have the decimals that %s has, and not more',
    (currency) => {
      const validator = createValidator({ reading: 'strict' });
      const isFine = fc.property(
        transactions({ currencies: [currency] }),
        (payload) => validator.validate(payload).valid,
      );
      expect(fc.check(isFine, { seed: 1, numRuns: 100 }).counterexample).toBeNull();
      const border = atBorder('money-minor-unit', { currencies: [currency], side: 'fails', kinds: ['adjustment'] });
      const isTooFine = fc.property(border, ({ body, reading, expected }) => {
        const { findings } = createValidator({ reading }).validateText(body);
        return findings.map(({ rule }) => rule).every((rule) => expected.includes(rule)) && findings.length > 0;
      });
      expect(fc.check(isTooFine, { seed: 1, numRuns: 50 }).counterexample).toBeNull();
    },
  );
});
