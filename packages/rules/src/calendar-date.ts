const DAYS_OF_MONTHS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const HYPHEN = 0x2d;

/** Whether the text is a FHIR date, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, that the calendar has; there is no year 0000. */
export function isCalendarDate(text: string): boolean {
  if (text.length !== 4 && text.length !== 7 && text.length !== 10) return false;
  const year = numberAt(text, 0, 4);
  if (!(year > 0)) return false;
  if (text.length === 4) return true;
  const month = text.charCodeAt(4) === HYPHEN ? numberAt(text, 5, 7) : -1;
  if (!(month >= 1 && month <= 12)) return false;
  if (text.length === 7) return true;
  const day = text.charCodeAt(7) === HYPHEN ? numberAt(text, 8, 10) : -1;
  return day >= 1 && day <= daysOf(month, year);
}

function daysOf(month: number, year: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeapYear ? 29 : (DAYS_OF_MONTHS[month - 1] as number);
}

/** -1 where something else than digits stands. */
function numberAt(text: string, start: number, end: number): number {
  let value = 0;
  for (let index = start; index < end; index++) {
    const digit = text.charCodeAt(index) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
