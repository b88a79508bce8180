const SPACE = 0x20;
/** The tilde, counted from the space. */
const LAST_PRINTABLE = 0x5e;
const ALLOWED_CONTROL = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f]*$/;

/** Whether FHIR allows the text as a string: no character below U+0020 other than TAB, CR, LF. */
export function hasNoControlCharacter(text: string): boolean {
  return ALLOWED_CONTROL.test(text);
}

/** Whether the text has nothing but white space, or nothing at all. */
export function isBlank(text: string): boolean {
  return !/\S/.test(text);
}

/** Both at once, in one loop that ends early: the text is neither blank nor has it a forbidden control character. */
export function isPlainText(text: string): boolean {
  let ink = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index) - SPACE;
    if (unit < 0 || unit > LAST_PRINTABLE) return hasNoControlCharacter(text) && !isBlank(text);
    ink |= unit;
  }
  return ink !== 0;
}
