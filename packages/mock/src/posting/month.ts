/** The calendar month, as `2024-06`, in which an instant lies in that time zone (AMB-92). */
export function monthAt(millis: number, timeZone: string): string {
  return new Date(localMillis(millis, timeZone)).toISOString().slice(0, 7);
}

/** The first and the last second of a calendar month in that time zone, as FHIR instants. */
export function periodOfMonth(month: string, timeZone: string): { start: string; end: string } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return {
    start: instant(midnight(Date.UTC(year, number - 1), timeZone)),
    end: instant(midnight(Date.UTC(year, number), timeZone) - 1000),
  };
}

/** Whether the runtime knows this IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    formatFor(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * When it is that local time in the zone. Asked twice, because the offset may change between guess and answer.
 * Where the clock is put forward at midnight, the first answer is the moment at which the day begins.
 */
function midnight(local: number, timeZone: string): number {
  const guess = local - (localMillis(local, timeZone) - local);
  const answer = local - (localMillis(guess, timeZone) - guess);
  return localMillis(answer, timeZone) < local ? guess : answer;
}

/** What a clock on the wall shows, written down as if it were UTC; whole seconds. */
function localMillis(millis: number, timeZone: string): number {
  const shown: Record<string, number> = {};
  for (const { type, value } of formatFor(timeZone).formatToParts(millis)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function instant(millis: number): string {
  return new Date(millis).toISOString().replace('.000Z', 'Z');
}

/** Making a format takes a hundred times as long as using one. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}
