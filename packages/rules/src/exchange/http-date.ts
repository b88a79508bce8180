const FORM = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Whether the text is a date as HTTP writes it, of a day that there is, such as `Mon, 04 Nov 2019 16:23:57 GMT`. */
export function isHttpDate(text: string): boolean {
  return FORM.test(text) && new Date(text).toUTCString() === text;
}
