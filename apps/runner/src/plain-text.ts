import { withoutSecrets } from '@countercheck/conformance/without-secrets';

/** Controls, separators of lines and marks that turn the direction of text: a terminal must not obey what a file says. */
const UNPRINTABLE =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const LONGEST_QUOTE = 60;

/** One line that a terminal prints as it stands. */
export function printable(text: string): string {
  return text.replaceAll(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`,
  );
}

/** What came from a file or a server, made fit to be shown. */
export function shown(text: string): string {
  return withoutSecrets(printable(text));
}

/** What the user typed, quoted in a message; cut where it is long. */
export function inQuotes(text: string): string {
  const safe = shown(text);
  return `'${safe.length > LONGEST_QUOTE ? `${safe.slice(0, LONGEST_QUOTE)}…` : safe}'`;
}
