import { describe, expect, it } from 'vitest';
import { isCalendarDate } from './calendar-date.ts';

function isDateOfRuntime(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

describe('A calendar date', () => {
  it.each([1, 1899, 1900, 1904, 2000, 2023, 2024, 2100, 2400, 9999])(
    'of the year %i is one that the runtime has',
    (of) => {
      const year = String(of).padStart(4, '0');
      const texts = Array.from({ length: 14 }, (_, month) =>
        Array.from({ length: 33 }, (__, day) => `${year}-${twoDigits(month)}-${twoDigits(day)}`),
      ).flat();
      expect(texts.filter((text) => isCalendarDate(text) !== isDateOfRuntime(text))).toEqual([]);
      expect(texts.filter(isCalendarDate).length).toBe(isDateOfRuntime(`${year}-02-29`) ? 366 : 365);
    },
  );

  it('may be a month or a year alone', () => {
    const texts = ['2024', '0001', '9999', '2024-01', '2024-09', '2024-10', '2024-12'];
    expect(texts.filter((text) => !isCalendarDate(text))).toEqual([]);
  });

  it.each([
    '',
    '0000',
    '0000-01',
    '0000-01-01',
    '202',
    '20244',
    '2024-',
    '2024-1',
    '2024-00',
    '2024-13',
    '2024/12',
    '2024012',
    '202a',
    '20:4',
    '2024-a1',
    '2024-1a',
    '20/4',
    '2024-1/',
    '2024-0/',
    '2024-0:',
    '2024-01-',
    '2024-01-1',
    '2024-01-001',
    '2024-01/01',
    '2024/01-01',
    '2024-01-0a',
    '2024-01-a1',
    '2024-13-01',
    '2024-01-01T',
    '-024-01-01',
    '２０２４',
  ])('is not "%s"', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});
