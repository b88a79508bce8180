import { basePayload } from '@countercheck/rules';
import { describe, expect, test } from 'vitest';
import { JudgedDay } from '../src/day/judge-day.ts';

function cash(identifier: string, amount: number, currency = 'USD', tendered = amount): string {
  const draft = basePayload('cash-payment');
  draft.identifier['value'] = identifier;
  draft.setAmount(amount, currency);
  draft.money('tenderedAmount')['value'] = tendered;
  return JSON.stringify(draft.resource);
}

function judge(lines: readonly string[], settings = {}): JudgedDay {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const file = { size: bytes.length, read: (start: number, end: number) => bytes.subarray(start, end) };
  return new JudgedDay('day.ndjson', file, { reading: 'default', readings: {}, ...settings });
}

const lines = [
  cash('1', 0.1),
  cash('2', 0.2),
  '',
  cash('1', 5),
  cash('4', 10, 'USD', 9.99),
  cash('5', 20, 'EUR', 1),
  '{"resourceType":',
];

describe('A day', () => {
  test('is told by verdict, currency and rule, exactly', () => {
    expect(judge(lines).summary(12)).toEqual({
      name: 'day.ndjson',
      judged: 6,
      fates: { accepted: 2, refused: 3, duplicate: 1 },
      totals: [
        { fate: 'refused', currency: 'EUR', amount: '20.00', transactions: 1 },
        { fate: 'refused', currency: 'USD', amount: '10.00', transactions: 1 },
        { fate: 'duplicate', currency: 'USD', amount: '5.00', transactions: 1 },
        { fate: 'accepted', currency: 'USD', amount: '0.30', transactions: 2 },
      ],
      withoutAmount: 1,
      groups: [
        {
          rule: 'tendered-covers-amount',
          severity: 'error',
          payloads: 2,
          amounts: [
            { currency: 'EUR', amount: '20.00' },
            { currency: 'USD', amount: '10.00' },
          ],
        },
        { rule: 'body-parses', severity: 'error', payloads: 1, amounts: [] },
        {
          rule: 'identifier-unique-in-batch',
          severity: 'error',
          payloads: 1,
          amounts: [{ currency: 'USD', amount: '5.00' }],
        },
      ],
      durationMillis: 12,
    });
  });

  test('gives the lines of a rule, part by part, and each as it is written', () => {
    const day = judge(lines);
    const { lines: second, total } = day.linesOf('tendered-covers-amount', 1, 1);
    expect([total, second.map(({ line }) => line), day.textOf(6), day.textOf(99)]).toEqual([2, [6], lines[5], '']);
  });

  test('is read as is chosen', () => {
    const settings = { readings: { 'AMB-43': 'lenient' as const } };
    expect(judge(lines, settings).summary(0).fates).toEqual({ accepted: 3, refused: 3, duplicate: 0 });
  });

  test('lists what is refused first in its report', () => {
    const page = judge([...lines, cash('9', 1)]).report('1.0.0', 0, 'run', 5);
    expect([...page.matchAll(/class="id">([^<]*)/g)].map(([, id]) => id).slice(0, 4)).toEqual([
      'day.ndjson:4',
      'day.ndjson:5',
      'day.ndjson:6',
      'day.ndjson:7',
    ]);
  });
});
