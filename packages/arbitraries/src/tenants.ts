import type { AccountType, TenantContext } from '@countercheck/rules';
import {
  type Arbitrary,
  array,
  boolean,
  constant,
  constantFrom,
  dictionary,
  oneof,
  option,
  record,
  uuid,
} from 'fast-check';
import { configuredTexts, digits, resourceIds } from './texts.ts';
import { notGenerated } from './unmapping.ts';

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
  return oneof({ arbitrary: someKnown(), weight: 19 }, constant({}));
}

function someKnown(): Arbitrary<TenantContext> {
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

interface ConfiguredAlias {
  readonly type: 'payment' | 'adjustment';
  readonly impact?: 'credit' | 'debit';
}

function aliasRecord(): Arbitrary<Record<string, ConfiguredAlias>> {
  return record({ payments: aliasesOf('payment', '0'), adjustments: aliasesOf('adjustment', '3') }).map(
    ({ payments, adjustments }) => Object.fromEntries([...payments, ...adjustments]),
    (value) => {
      const entries = Object.entries(value as Record<string, ConfiguredAlias>);
      return {
        payments: entries.filter(([, { type }]) => type === 'payment'),
        adjustments: entries.filter(([, { type }]) => type === 'adjustment'),
      };
    },
  );
}

function aliasesOf(type: ConfiguredAlias['type'], prefix: string): Arbitrary<[string, ConfiguredAlias][]> {
  const number = digits({ minLength: 3, maxLength: 3 });
  const impact = option(constantFrom<ConfiguredAlias['impact']>('credit', 'debit'), { nil: undefined, freq: 2 });
  const alias = record({ number, impact }).map(
    ({ number: digitsBehind, impact: given }): [string, ConfiguredAlias] => [
      prefix + digitsBehind,
      given === undefined ? { type } : { type, impact: given },
    ],
    (value) => {
      const [name, { impact: given }] = value as [string, ConfiguredAlias];
      return { number: name.slice(prefix.length), impact: given };
    },
  );
  return array(alias, { minLength: 1, maxLength: 3 });
}

function accountTypes(): Arbitrary<Record<string, AccountType>> {
  const id = digits({ minLength: 1, maxLength: 8 });
  const others = dictionary(
    id.map(
      (number) => `A${number}`,
      (key) => String(key).slice(1),
    ),
    constantFrom(...ACCOUNT_TYPES),
    { maxKeys: 3 },
  );
  return record({ id, others }).map(
    ({ id: number, others: more }): Record<string, AccountType> => ({ ...more, [`G${number}`]: 'guarantor-balance' }),
    (value) => {
      const entries = Object.entries(value as Record<string, AccountType>);
      const [key] = entries.find(([account]) => account.startsWith('G')) ?? notGenerated('no guarantor balance');
      return { id: key.slice(1), others: Object.fromEntries(entries.filter(([account]) => account !== key)) };
    },
  );
}
