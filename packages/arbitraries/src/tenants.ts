import type { AccountType, TenantContext } from '@countercheck/rules';
import { type Arbitrary, array, boolean, constantFrom, dictionary, oneof, option, record, uuid } from 'fast-check';
import { configuredTexts, digits, resourceIds } from './texts.ts';

const ACCOUNT_TYPES: readonly AccountType[] = [
  'charge-group',
  'financial-account',
  'guarantor-balance',
  'insurance-balance',
  'statement',
];

/**
 * What may be known of a hospital, from nothing to everything. Where aliases are known there is one for each type, where accounts
 * are known there is a guarantor balance, so that `transactions({ tenant })` has something to choose from.
 */
export function tenants(): Arbitrary<TenantContext> {
  return record(
    {
      id: uuid(),
      timeZone: constantFrom('America/Chicago', 'America/New_York', 'UTC', 'Pacific/Auckland'),
      aliases: oneof(aliasList(), aliasRecord()),
      locations: array(configuredTexts(), { maxLength: 4 }),
      accounts: accountTypes(),
      encounters: dictionary(resourceIds(), record({ recurring: boolean() }), { minKeys: 1, maxKeys: 4 }),
    },
    { requiredKeys: [] },
  );
}

function aliasList(): Arbitrary<string[]> {
  return array(configuredTexts(), { minLength: 1, maxLength: 5 });
}

function aliasRecord(): Arbitrary<NonNullable<TenantContext['aliases']>> {
  const impact = option(constantFrom('credit', 'debit'), { nil: undefined, freq: 2 });
  const ofType = (
    type: 'payment' | 'adjustment',
    prefix: string,
  ): Arbitrary<[string, { type: typeof type; impact?: 'credit' | 'debit' }][]> =>
    array(
      record({ number: digits({ minLength: 3, maxLength: 3 }), impact }).map(
        ({ number, impact: given }): [string, { type: typeof type; impact?: 'credit' | 'debit' }] => [
          prefix + number,
          given === undefined ? { type } : { type, impact: given },
        ],
      ),
      { minLength: 1, maxLength: 3 },
    );
  return record({ payments: ofType('payment', '0'), adjustments: ofType('adjustment', '3') }).map(
    ({ payments, adjustments }) => Object.fromEntries([...payments, ...adjustments]),
  );
}

function accountTypes(): Arbitrary<Record<string, AccountType>> {
  const id = digits({ minLength: 1, maxLength: 8 });
  const others = dictionary(
    id.map((number) => `A${number}`),
    constantFrom(...ACCOUNT_TYPES),
    { maxKeys: 3 },
  );
  return record({ id, others }).map(({ id: number, others: more }) => ({
    ...more,
    [`G${number}`]: 'guarantor-balance',
  }));
}
