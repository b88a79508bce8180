import { decimalFromText, type Decimal, ZERO } from '@countercheck/rules';
import { describe, expect, test } from 'vitest';
import { balancesOf, createTenantState, type TenantState } from '../world/tenant-state.ts';
import type { AccountData, TenantData } from '../world/world.ts';
import { exactAmount } from './exact-amount.ts';
import { type JournalEntry, recomputeBalances } from './journal.ts';
import { createLedger, type TransactionStore } from './ledger.ts';
import { currenciesOf, findTarget, type Transaction } from './post-transaction.ts';

const TENANT = 'ec2458f2-1e24-41c8-b71b-0e701af7583d';
const NOON = Date.parse('2024-06-15T17:00:00.000Z');
const usd = (value: string): { value: string; currency: string } => ({ value, currency: 'USD' });
const statement: AccountData = { id: 'S1', type: 'statement', patient: '1' };
const balance: AccountData = { id: 'G1', type: 'guarantor-balance', balance: usd('100.00'), encounter: 'plain' };
const month: AccountData = {
  id: 'G2',
  type: 'guarantor-balance',
  balance: usd('50'),
  encounter: 'recurring',
  month: '2024-05',
  state: { code: '1', display: 'Active' },
  partOf: 'F9',
};
const empty: AccountData = { id: 'G3', type: 'guarantor-balance', encounter: 'recurring', month: '2024-04' };
const withoutMonth: AccountData = { id: 'G4', type: 'guarantor-balance', encounter: 'recurring' };
const financial: AccountData = { id: 'F1', type: 'financial-account', patient: '2' };

function hospital(more: Partial<TenantData> = {}): TenantState {
  return createTenantState({
    id: TENANT,
    aliases: {},
    accounts: [statement, balance, month, empty, withoutMonth, financial],
    encounters: [
      { id: 'plain', patient: '1' },
      { id: 'recurring', patient: '2', recurring: true },
      { id: 'new', patient: '2' },
      { id: 'unrelated', patient: '1' },
      { id: 'recurring-and-new', recurring: true },
    ],
    ...more,
  });
}

function payment(amount: string, more: Partial<Transaction> = {}): Transaction {
  return {
    type: 'payment',
    identifier: 'A1',
    alias: '0111',
    target: 'Account/G1',
    amount: decimalFromText(amount) as Decimal,
    currency: 'USD',
    applyFirstInFirstOut: undefined,
    ...more,
  };
}

function keep(entries: readonly JournalEntry[]): TransactionStore & { readonly kept: JournalEntry[] } {
  const kept = [...entries];
  return { kept, load: () => [...kept], append: (entry) => kept.push(entry) };
}

const ENTRY: JournalEntry = {
  sequence: 7,
  at: '2024-06-15T17:00:00.000Z',
  tenant: TENANT,
  type: 'payment',
  identifier: 'A1',
  alias: '0111',
  target: 'Account/G1',
  currency: 'USD',
  postings: [{ account: 'G1', amount: '-12.50' }],
};

describe('A ledger', () => {
  test('moves the balance, and writes down what it did, here and in the store', () => {
    const tenant = hospital();
    const store = keep([]);
    const ledger = createLedger(() => tenant, store);
    const planned = [{ account: 'G1', amount: decimalFromText('-12.5') as Decimal }];
    const entry = ledger.post(tenant, payment('12.5'), planned, NOON);
    expect(entry).toStrictEqual({ ...ENTRY, sequence: 1 });
    expect([ledger.journal, store.kept]).toStrictEqual([[entry], [entry]]);
    expect(balancesOf(tenant)).toEqual({ G1: usd('87.50'), G2: usd('50.00') });
    expect([...tenant.taken]).toEqual(['payment A1']);
  });

  test('goes on with the number after the last one that was kept', () => {
    const tenant = hospital();
    const ledger = createLedger(() => tenant, keep([ENTRY]));
    expect(balancesOf(tenant)).toEqual({ G1: usd('87.50'), G2: usd('50.00') });
    expect(ledger.post(tenant, payment('1', { identifier: 'A2' }), [], NOON).sequence).toBe(8);
    expect(ledger.journal.map(({ sequence }) => sequence)).toEqual([7, 8]);
  });

  test('refuses what was kept for a hospital that is not in the world', () => {
    expect(() => createLedger(() => undefined, keep([ENTRY]))).toThrow(
      expect.objectContaining({
        code: 'invalid-state',
        message: `The state has postings of tenant ${TENANT}, which is not in this world.`,
      }),
    );
  });

  test('opens an account under a number that no account has', () => {
    const accounts = [balance, { ...balance, id: 'G99000003' }, { ...balance, id: 'G99000004' }];
    const tenant = hospital({ accounts });
    const planned = [1, 2].map((cents) => ({ amount: { digits: -cents, scale: 2 }, opens: { encounter: 'new' } }));
    const { postings } = createLedger(() => tenant).post(tenant, payment('1'), planned, NOON);
    expect(postings).toEqual([
      { account: 'G99000005', amount: '-0.01', opens: { encounter: 'new' } },
      { account: 'G99000006', amount: '-0.02', opens: { encounter: 'new' } },
    ]);
  });

  test('opens an account with all that follows from the encounter', () => {
    const tenant = hospital();
    const amount = { digits: -1, scale: 0 };
    const planned = [
      { amount, opens: { encounter: 'new' } },
      { amount, opens: { encounter: 'recurring', month: '2024-06' } },
      { amount, opens: { encounter: 'unrelated' } },
      { amount, opens: { encounter: 'gone' } },
    ];
    createLedger(() => tenant).post(tenant, payment('1', { currency: 'EUR' }), planned, NOON);
    const opened = [...tenant.accounts.values()].slice(6).map(({ facts, balance }) => [facts, balance]);
    const type = 'guarantor-balance';
    const start = '2024-06-15T17:00:00.000Z';
    const posted = { value: { digits: -1, scale: 0 }, currency: 'EUR' };
    expect(opened).toStrictEqual([
      [{ id: 'G99000007', type, start, partOf: 'F1', encounter: 'new' }, posted],
      [
        {
          id: 'G99000008',
          type,
          state: { code: '1', display: 'Active' },
          start: '2024-06-01T00:00:00Z',
          end: '2024-06-30T23:59:59Z',
          partOf: 'F9',
          encounter: 'recurring',
          month: '2024-06',
        },
        posted,
      ],
      [{ id: 'G99000009', type, start, encounter: 'unrelated' }, posted],
      [{ id: 'G99000010', type, start, encounter: 'gone' }, posted],
    ]);
  });

  test('puts what an entry posts to an account that is gone into one of no encounter', () => {
    const tenant = hospital();
    createLedger(() => tenant, keep([{ ...ENTRY, postings: [{ account: 'G0', amount: '-1.00' }] }]));
    expect(tenant.accounts.get('G0')?.facts).toEqual({
      id: 'G0',
      type: 'guarantor-balance',
      start: '2024-06-15T17:00:00.000Z',
    });
  });
});

describe('All balances', () => {
  test('follow from the first ones and the journal', () => {
    const postings = [
      { account: 'G1', amount: '-12.50' },
      { account: 'G9', amount: '-0.005' },
    ];
    const entries: JournalEntry[] = [
      { ...ENTRY, postings },
      { ...ENTRY, currency: 'EUR', postings },
    ];
    expect(recomputeBalances({ G1: usd('100'), G2: usd('50.00') }, entries)).toEqual({
      G1: usd('75.00'),
      G2: usd('50.00'),
      G9: usd('-0.01'),
    });
  });

  test('are text that says a decimal; anything else is a fault of the mock', () => {
    expect(() => exactAmount('12,50')).toThrow(new RangeError('"12,50" is no decimal.'));
  });
});

describe('A target', () => {
  test.each([
    ['Account/G1', { kind: 'account', account: 'G1' }],
    ['Account/F1', { kind: 'account', account: 'F1' }],
    ['Account/G0', undefined],
    ['Account/plain', undefined],
    ['Account', undefined],
    ['', undefined],
    ['Encounter/plain', { kind: 'encounter', encounter: 'plain', recurring: false, account: 'G1' }],
    ['Encounter/new', { kind: 'encounter', encounter: 'new', recurring: false, account: undefined }],
    ['Encounter/G1', undefined],
    ['Patient/plain', undefined],
    [
      'Encounter/recurring',
      {
        kind: 'encounter',
        encounter: 'recurring',
        recurring: true,
        months: [
          { account: 'G2', month: '2024-05', balance: decimalFromText('50') },
          { account: 'G3', month: '2024-04', balance: ZERO },
        ],
      },
    ],
    ['Encounter/recurring-and-new', { kind: 'encounter', encounter: 'recurring-and-new', recurring: true, months: [] }],
  ])('%s is found in the hospital or not', (reference, target) => {
    expect(findTarget(hospital(), reference)).toEqual(target);
  });

  test.each([
    ['Account/G1', ['USD']],
    ['Account/S1', []],
    ['Encounter/plain', ['USD']],
    ['Encounter/new', []],
    ['Encounter/recurring', ['USD', 'EUR']],
  ])('%s is kept in its currencies, each told once', (reference, currencies) => {
    const more = { ...month, id: 'G5', balance: { value: '1.00', currency: 'EUR' }, month: '2024-03' };
    const again = { ...month, id: 'G6', month: '2024-02' };
    const tenant = hospital({ accounts: [statement, balance, month, empty, more, again] });
    const target = findTarget(tenant, reference);
    expect(target && currenciesOf(tenant, target)).toEqual(currencies);
  });
});
