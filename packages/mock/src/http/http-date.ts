/** An HTTP-date (RFC 9110), such as `Mon, 04 Nov 2019 16:23:57 GMT`. */
export function httpDate(millis: number): string {
  const second = Math.floor(millis / 1000);
  if (second !== latest.second) latest = { second, text: new Date(millis).toUTCString() };
  return latest.text;
}

/** The date of one second is asked for again and again. */
let latest = { second: Number.NaN, text: '' };

/** The day in UTC, such as `2024-06-15`. */
export function isoDay(millis: number): string {
  return new Date(millis).toISOString().slice(0, 10);
}
