import { expect, test } from 'vitest';
import { isTimeZone, monthAt, periodOfMonth } from './month.ts';

test.each([
  ['2024-07-01T04:59:59Z', 'America/Chicago', '2024-06'],
  ['2024-07-01T05:00:00Z', 'America/Chicago', '2024-07'],
  ['2024-06-30T14:00:00Z', 'Pacific/Kiritimati', '2024-07'],
  ['2024-12-31T23:59:59Z', 'UTC', '2024-12'],
  ['2025-01-01T05:59:59Z', 'America/Chicago', '2024-12'],
])('at %s it is, in %s, the month %s', (instant, timeZone, month) => {
  expect(monthAt(Date.parse(instant), timeZone)).toBe(month);
});

test.each([
  ['2024-03', 'America/Chicago', '2024-03-01T06:00:00Z', '2024-04-01T04:59:59Z'],
  ['2024-11', 'America/Chicago', '2024-11-01T05:00:00Z', '2024-12-01T05:59:59Z'],
  ['2024-12', 'UTC', '2024-12-01T00:00:00Z', '2024-12-31T23:59:59Z'],
  ['2023-10', 'Australia/Hobart', '2023-09-30T14:00:00Z', '2023-10-31T12:59:59Z'],
  ['2012-04', 'Africa/Windhoek', '2012-03-31T22:00:00Z', '2012-04-30T22:59:59Z'],
  ['2014-08', 'Africa/Cairo', '2014-07-31T22:00:00Z', '2014-08-31T20:59:59Z'],
  ['2023-10', 'America/Asuncion', '2023-10-01T04:00:00Z', '2023-11-01T02:59:59Z'],
  ['2023-09', 'America/Asuncion', '2023-09-01T04:00:00Z', '2023-10-01T03:59:59Z'],
  ['2024-04', 'Asia/Kathmandu', '2024-03-31T18:15:00Z', '2024-04-30T18:14:59Z'],
])('%s in %s begins and ends by the clock on the wall', (month, timeZone, start, end) => {
  expect(periodOfMonth(month, timeZone)).toEqual({ start, end });
});

test('a name that is no time zone is known as such', () => {
  expect([isTimeZone('America/Chicago'), isTimeZone('Mars/Olympus')]).toEqual([true, false]);
});
