const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a FHIR date (a year, a month or a day) that the calendar has. */
export function isCalendarDate(text: string): boolean {
  const [matched, year, month, day] = DATE.exec(text) ?? [];
  if (matched === undefined || year === '0000') return false;
  if (month === undefined) return true;
  const days = DAYS[Number(month) - 1];
  if (days === undefined) return false;
  const isLeapFebruary = month === '02' && isLeap(Number(year));
  return day === undefined || (Number(day) >= 1 && Number(day) <= (isLeapFebruary ? 29 : days));
}

/** Whether the text has the form of a FHIR date, if not of one that exists. */
export function isWrittenAsDate(text: string): boolean {
  return DATE.test(text);
}

function isLeap(year: number): boolean {
  return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
}
