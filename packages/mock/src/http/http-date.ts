/** An HTTP-date (RFC 9110), such as `Mon, 04 Nov 2019 16:23:57 GMT`. */
export function httpDate(millis: number): string {
  const second = Math.floor(millis / 1000);
  if (second !== latest.second) latest = { second, text: new Date(millis).toUTCString() };
  return latest.text;
}

/** The date of one second is asked for again and again. */
let latest = { second: Number.NaN, text: '' };

/** The instant in UTC, such as `2024-06-15T17:00:00.000Z`. */
export function isoInstant(millis: number): string {
  if (millis !== latestInstant.millis) latestInstant = { millis, text: new Date(millis).toISOString() };
  return latestInstant.text;
}

/** Many requests come within one millisecond. */
let latestInstant = { millis: Number.NaN, text: '' };

/** The day in UTC, such as `2024-06-15`. */
export function isoDay(millis: number): string {
  return new Date(millis).toISOString().slice(0, 10);
}
