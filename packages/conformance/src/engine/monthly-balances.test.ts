import { describe, expect, it } from 'vitest';
import { currentMonths, demandOf, openMonths } from './monthly-balances.ts';

const OPEN = { '2024-03': '100.00', '2024-04': '50.00', '2024-05': '25.00' };

describe('demandOf', () => {
  it.each<[string, Record<string, string>, string, boolean, string, Record<string, string>[]]>([
    ['a part of the oldest month', OPEN, '40', true, 'posting-oldest-first', [{ ...OPEN, '2024-03': '60.00' }]],
    [
      'one cent more than the oldest month',
      OPEN,
      '100.01',
      true,
      'posting-oldest-first',
      [{ '2024-03': '0.00', '2024-04': '49.99', '2024-05': '25.00' }],
    ],
    [
      'a year before the month',
      { '2023-02': '10.00', '2022-11': '10.00' },
      '12',
      true,
      'posting-oldest-first',
      [{ '2022-11': '0.00', '2023-02': '8.00' }],
    ],
    [
      'what is left over to the latest, the last one settled or the current month',
      { '2024-03': '10.00', '2024-05': '0.00' },
      '15',
      true,
      'posting-oldest-first',
      [
        { '2024-03': '0.00', '2024-05': '-5.00' },
        { '2024-03': '-5.00', '2024-05': '0.00' },
        { '2024-03': '0.00', '2024-05': '0.00', '2024-06': '-5.00' },
      ],
    ],
    [
      'the latest month when all are settled',
      { '2024-03': '0.00', '2024-05': '-1.00' },
      '30',
      true,
      'posting-latest-when-settled',
      [{ '2024-03': '0.00', '2024-05': '-31.00' }],
    ],
    ['a new month when there is none', {}, '40', true, 'posting-creates-current-month', [{ '2024-06': '-40.00' }]],
    [
      'a new month when there is none, without FIFO',
      {},
      '40',
      false,
      'posting-creates-current-month-without-fifo',
      [{ '2024-06': '-40.00' }],
    ],
    [
      'a new month or the latest one without FIFO, where this month is not there',
      OPEN,
      '40',
      false,
      'posting-creates-current-month-without-fifo',
      [
        { ...OPEN, '2024-06': '-40.00' },
        { ...OPEN, '2024-05': '-15.00' },
      ],
    ],
    [
      'this month without FIFO, whatever is open before',
      { '2024-05': '10.00', '2024-06': '80.00' },
      '100',
      false,
      'posting-current-month-without-fifo',
      [{ '2024-05': '10.00', '2024-06': '-20.00' }],
    ],
  ])('asks for %s', (_, before, amount, isFifo, requirement, allowed) => {
    expect(demandOf(before, amount, isFifo, ['2024-06'])).toEqual({ requirement, allowed });
  });

  it.each<[string, Record<string, string>, boolean]>([
    ['a credit beside an open month (AMB-90)', { '2024-03': '-5.00', '2024-04': '50.00' }, true],
    ['a month to come (AMB-91)', { '2024-03': '5.00', '2024-07': '50.00' }, true],
  ])('asks for nothing where no document decides: %s', (_, before, isFifo) => {
    expect(demandOf(before, '1', isFifo, ['2024-06'])).toBeUndefined();
  });

  it('allows either month around the turn of a month', () => {
    expect(demandOf({}, '1', true, ['2024-05', '2024-06'])?.allowed).toEqual([
      { '2024-05': '-1.00' },
      { '2024-06': '-1.00' },
    ]);
  });
});

describe('currentMonths', () => {
  it.each([
    ['2024-06-15T17:00:00Z', 'America/Chicago', ['2024-06']],
    ['2024-06-01T03:00:00Z', 'America/Chicago', ['2024-05', '2024-06']],
    ['2024-06-01T03:00:00Z', undefined, ['2024-06']],
  ])('at %s in %s are %j', (now, zone, months) => {
    expect(currentMonths(Date.parse(now), zone)).toEqual(months);
  });
});

it('openMonths are those with something to pay, the oldest first', () => {
  expect(openMonths({ '2024-05': '1.00', '2023-12': '0.01', '2024-04': '0.00', '2024-03': '-2.00' })).toEqual([
    '2023-12',
    '2024-05',
  ]);
});
