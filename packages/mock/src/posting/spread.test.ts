import { decimalFromText, formatDecimal, type Decimal } from '@countercheck/rules';
import { describe, expect, test } from 'vitest';
import { postToCurrentMonth, spreadOldestFirst, type FinancialActivity, type Share } from './spread.ts';

const CURRENT_MONTH = '2024-06';

/** `2024-03 100.00; 2024-04 50.00` */
type Months = string;

interface WorkedExample {
  readonly id: string;
  readonly before: Months;
  readonly firstInFirstOut: boolean;
  readonly payment: string;
  /** `new` marks a month that is created. */
  readonly shares: Months;
  readonly after: Months;
}

const examples: readonly WorkedExample[] = [
  {
    id: 'FX-01',
    before: '',
    firstInFirstOut: true,
    payment: '40.00',
    shares: 'new 2024-06 40.00',
    after: '2024-06 -40.00',
  },
  {
    id: 'FX-02',
    before: '',
    firstInFirstOut: true,
    payment: '40.00',
    shares: 'new 2024-06 40.00',
    after: '2024-06 -40.00',
  },
  {
    id: 'FX-03',
    before: '',
    firstInFirstOut: false,
    payment: '40.00',
    shares: 'new 2024-06 40.00',
    after: '2024-06 -40.00',
  },
  ...[
    ['FX-04', '40.00', '2024-03 40.00', '2024-03 60.00; 2024-04 50.00; 2024-05 25.00'],
    ['FX-05', '100.00', '2024-03 100.00', '2024-03 0.00; 2024-04 50.00; 2024-05 25.00'],
    ['FX-06', '100.01', '2024-03 100.00; 2024-04 0.01', '2024-03 0.00; 2024-04 49.99; 2024-05 25.00'],
    ['FX-07', '150.00', '2024-03 100.00; 2024-04 50.00', '2024-03 0.00; 2024-04 0.00; 2024-05 25.00'],
    ['FX-08', '160.00', '2024-03 100.00; 2024-04 50.00; 2024-05 10.00', '2024-03 0.00; 2024-04 0.00; 2024-05 15.00'],
    ['FX-09', '175.00', '2024-03 100.00; 2024-04 50.00; 2024-05 25.00', '2024-03 0.00; 2024-04 0.00; 2024-05 0.00'],
    ['FX-10', '160.00', '2024-03 100.00; 2024-04 50.00; 2024-05 10.00', '2024-03 0.00; 2024-04 0.00; 2024-05 15.00'],
    ['FX-11', '200.00', '2024-03 100.00; 2024-04 50.00; 2024-05 50.00', '2024-03 0.00; 2024-04 0.00; 2024-05 -25.00'],
  ].map(([id = '', payment = '', shares = '', after = '']) => ({
    id,
    before: '2024-03 100.00; 2024-04 50.00; 2024-05 25.00',
    firstInFirstOut: true,
    payment,
    shares,
    after,
  })),
  {
    id: 'FX-12',
    before: '2024-03 100.00',
    firstInFirstOut: true,
    payment: '250.00',
    shares: '2024-03 250.00',
    after: '2024-03 -150.00',
  },
  {
    id: 'FX-13',
    before: '2024-03 0.00; 2024-05 0.00',
    firstInFirstOut: true,
    payment: '30.00',
    shares: '2024-05 30.00',
    after: '2024-03 0.00; 2024-05 -30.00',
  },
  {
    id: 'FX-14',
    before: '2024-06 0.00',
    firstInFirstOut: true,
    payment: '30.00',
    shares: '2024-06 30.00',
    after: '2024-06 -30.00',
  },
  {
    id: 'FX-15',
    before: '2023-01 0.00',
    firstInFirstOut: true,
    payment: '30.00',
    shares: '2023-01 30.00',
    after: '2023-01 -30.00',
  },
  {
    id: 'FX-16',
    before: '2024-03 0.00; 2024-04 60.00; 2024-06 0.00',
    firstInFirstOut: true,
    payment: '60.00',
    shares: '2024-04 60.00',
    after: '2024-03 0.00; 2024-04 0.00; 2024-06 0.00',
  },
  {
    id: 'FX-17',
    before: '2024-03 0.00; 2024-04 60.00; 2024-06 0.00',
    firstInFirstOut: true,
    payment: '20.00',
    shares: '2024-04 20.00',
    after: '2024-03 0.00; 2024-04 40.00; 2024-06 0.00',
  },
  {
    id: 'FX-18',
    before: '2024-05 25.00; 2024-03 100.00; 2024-04 50.00',
    firstInFirstOut: true,
    payment: '110.00',
    shares: '2024-03 100.00; 2024-04 10.00',
    after: '2024-03 0.00; 2024-04 40.00; 2024-05 25.00',
  },
  {
    id: 'FX-19',
    before: '2023-12 10.00; 2024-01 10.00',
    firstInFirstOut: true,
    payment: '15.00',
    shares: '2023-12 10.00; 2024-01 5.00',
    after: '2023-12 0.00; 2024-01 5.00',
  },
  {
    id: 'FX-20',
    before: '2023-02 10.00; 2022-11 10.00',
    firstInFirstOut: true,
    payment: '12.00',
    shares: '2022-11 10.00; 2023-02 2.00',
    after: '2022-11 0.00; 2023-02 8.00',
  },
  {
    id: 'FX-21',
    before: '2024-06 80.00',
    firstInFirstOut: true,
    payment: '80.00',
    shares: '2024-06 80.00',
    after: '2024-06 0.00',
  },
  {
    id: 'FX-22',
    before: '2024-05 10.00; 2024-06 80.00',
    firstInFirstOut: true,
    payment: '15.00',
    shares: '2024-05 10.00; 2024-06 5.00',
    after: '2024-05 0.00; 2024-06 75.00',
  },
  {
    id: 'FX-23',
    before: '2024-05 10.00; 2024-06 80.00',
    firstInFirstOut: false,
    payment: '15.00',
    shares: '2024-06 15.00',
    after: '2024-05 10.00; 2024-06 65.00',
  },
  {
    id: 'FX-24',
    before: '2024-05 10.00; 2024-06 80.00',
    firstInFirstOut: false,
    payment: '100.00',
    shares: '2024-06 100.00',
    after: '2024-05 10.00; 2024-06 -20.00',
  },
  {
    id: 'FX-25',
    before: '2024-05 10.00; 2024-06 0.00',
    firstInFirstOut: false,
    payment: '10.00',
    shares: '2024-06 10.00',
    after: '2024-05 10.00; 2024-06 -10.00',
  },
  {
    id: 'FX-26',
    before: '2024-03 100.00; 2024-04 50.00; 2024-05 25.00',
    firstInFirstOut: false,
    payment: '40.00',
    shares: 'new 2024-06 40.00',
    after: '2024-03 100.00; 2024-04 50.00; 2024-05 25.00; 2024-06 -40.00',
  },
];

describe('A payment to a recurring encounter is spread as the worked examples say', () => {
  test.each(examples)('$id: $payment over "$before" with first in, first out $firstInFirstOut', (example) => {
    const activities = readMonths(example.before);
    const spread = example.firstInFirstOut ? spreadOldestFirst : postToCurrentMonth;
    const shares = spread({ activities, amount: exact(example.payment), currentMonth: CURRENT_MONTH });
    expect({ shares: writeShares(shares), after: writeMonths(settled(activities, shares)) }).toEqual({
      shares: example.shares,
      after: example.after,
    });
  });
});

function settled(activities: readonly FinancialActivity[], shares: readonly Share[]): Map<string, bigint> {
  const cents = new Map(activities.map(({ month, balance }) => [month, toCents(balance)]));
  for (const { month, amount } of shares) cents.set(month, (cents.get(month) ?? 0n) - toCents(amount));
  return cents;
}

function readMonths(text: Months): FinancialActivity[] {
  if (text === '') return [];
  return text.split('; ').map((part) => {
    const [month = '', balance = ''] = part.split(' ');
    return { month, balance: exact(balance) };
  });
}

function writeShares(shares: readonly Share[]): string {
  return shares
    .map(({ month, amount, opens }) => `${opens ? 'new ' : ''}${month} ${formatDecimal(amount, 2)}`)
    .join('; ');
}

function writeMonths(cents: Map<string, bigint>): string {
  const sorted = [...cents].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([month, value]) => `${month} ${formatDecimal({ digits: value, scale: 2 }, 2)}`).join('; ');
}

function exact(text: string): Decimal {
  return decimalFromText(text) ?? expect.unreachable(`${text} is no decimal`);
}

/** Counted in cents, independently of the arithmetic under test. */
function toCents(value: Decimal): bigint {
  return BigInt(formatDecimal(value, 2).replace('.', ''));
}
