/** Controls, separators of lines and marks that turn the direction of text: a terminal must not obey what a file says. */
const UNPRINTABLE =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Twelve digits or more, alone or in groups: what a card number looks like. */
const MANY_DIGITS = /\d(?:[ -]?\d){11,}/g;

const AUTHORIZATION = /\b(Bearer\s+|Basic\s+(?=\S*[0-9+/=]))[A-Za-z0-9._~+/=-]{4,}/gi;
const WEB_TOKEN = /\beyJ[\w-]*\.[\w-]+\.[\w-]*/g;
const PERSON = /\b((?:Patient|RelatedPerson|Practitioner|Person)\/)[A-Za-z0-9.-]+/g;
const HIDDEN = '•••';

const LONGEST_QUOTE = 60;

/** One line that a terminal prints as it stands. */
export function printable(text: string): string {
  return text.replaceAll(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`,
  );
}

/** Hides card numbers and what could be one, tokens, and the ids of persons. */
export function withoutSecrets(text: string): string {
  return text
    .replaceAll(AUTHORIZATION, (_, scheme: string) => scheme + HIDDEN)
    .replaceAll(WEB_TOKEN, HIDDEN)
    .replaceAll(PERSON, (_, type: string) => type + HIDDEN)
    .replaceAll(MANY_DIGITS, (digits) => digits.replaceAll(/\d/g, '•'));
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
