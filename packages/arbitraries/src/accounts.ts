import type { AccountType } from '@countercheck/rules';
import { type Arbitrary, array, constantFrom, integer, option, record } from 'fast-check';
import { dates } from './dates.ts';
import { currencies } from './money.ts';
import { readAccount } from './read-account.ts';
import { digits } from './texts.ts';
import { accountOf, type AccountParts } from './write-account.ts';

/** What the Accounts are to be. */
export interface AccountConstraints {
  /** All five by default. */
  readonly types?: readonly AccountType[];
  /** The hospital that serves them. */
  readonly tenant?: string;
}

const SANDBOX = 'ec2458f2-1e24-41c8-b71b-0e701af7583d';
const ALL: readonly AccountType[] = [
  'charge-group',
  'financial-account',
  'guarantor-balance',
  'insurance-balance',
  'statement',
];

/** Accounts as the documents describe them: the fields that their type has, and no blank ones. Balances are text, credits negative. */
export function accounts({ types = ALL, tenant = SANDBOX }: AccountConstraints = {}): Arbitrary<
  Record<string, unknown>
> {
  const number = digits({ minLength: 1, maxLength: 9 });
  return record<AccountParts>({
    type: constantFrom(...types),
    number,
    patient: number,
    cents: option(integer({ min: -1_000_000, max: 100_000_000 }), { nil: undefined }),
    currency: currencies(),
    start: option(dates(['day']), { nil: undefined }),
    guarantors: array(number, { maxLength: 2 }),
    parent: number,
    owner: option(number, { nil: undefined }),
    hasIdentifier: constantFrom(true, false),
  }).map(
    (parts) => accountOf(parts, tenant),
    (account) => readAccount(account, tenant),
  );
}
