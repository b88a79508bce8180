/** Where a secret stands: what stands before is the first group, the secret the second, and perhaps what follows the third. */
export interface SecretPattern {
  pattern: RegExp;
  /** A text without any of these has no such secret; looking for them is quicker. */
  hints: readonly string[];
}

const PERSONS = ['Patient', 'Person', 'Practitioner'];

/** Persons, by reference or by the bare id that a search takes. */
export const PERSON_PATTERNS: readonly SecretPattern[] = [
  { hints: PERSONS, pattern: /(\b(?:Patient|RelatedPerson|Practitioner|Person)(?:\/|%2F))([A-Za-z0-9.-]+)/g },
  {
    hints: ['patient=', 'guarantor=', 'subject='],
    pattern: /([?&](?:patient|-guarantor|subject|guarantor)=)((?![A-Za-z]+(?:\/|%2F))[^&#\s"]+)/g,
  },
];

/** The text of a narrative. */
export const NARRATIVE: SecretPattern = { hints: ['"div"'], pattern: /("div"\s*:\s*")((?:[^"\\]|\\.)*)/g };

/** Tokens, credentials, account numbers, names. */
export const VALUE_PATTERNS: readonly SecretPattern[] = [
  {
    hints: ['_token"', 'client_'],
    pattern: /("(?:access_token|refresh_token|id_token|client_secret|client_assertion)"\s*:\s*")([^"]+)/g,
  },
  {
    hints: ['_token=', 'client_'],
    pattern: /((?:^|[?&])(?:client_secret|client_assertion|access_token|refresh_token)=)([^&\s]+)/g,
  },
  {
    hints: ['-account-number'],
    pattern: /(financial-transaction-account-number"\s*,\s*"value[A-Za-z]*"\s*:\s*"?)([^",}\s]+)/g,
  },
  {
    hints: ['-account-number'],
    pattern:
      /("value[A-Za-z]*"\s*:\s*"?)([^",}\s]+)("?\s*,\s*"url"\s*:\s*"[^"]*financial-transaction-account-number")/g,
  },
  {
    hints: ['"family"', '"given"', '"prefix"', '"suffix"', '"birthDate"', '"line"', '"city"', '"postalCode"'],
    pattern: /("(?:family|given|prefix|suffix|birthDate|line|city|postalCode)"\s*:\s*(?:\[\s*)?")((?:[^"\\]|\\.)*)/g,
  },
  {
    hints: PERSONS,
    pattern:
      /("display"\s*:\s*")((?:[^"\\]|\\.)*)("\s*,\s*"reference"\s*:\s*"(?:Patient|RelatedPerson|Practitioner|Person)\/)/g,
  },
  {
    hints: PERSONS,
    pattern:
      /("reference"\s*:\s*"(?:Patient|RelatedPerson|Practitioner|Person)\/[^"]*"\s*,\s*"display"\s*:\s*")((?:[^"\\]|\\.)*)/g,
  },
];

/** What may be the number of a card. */
export const CARD_NUMBER: RegExp = /(?<![A-Za-z0-9])\d(?:[ -]?\d){11,18}(?![A-Za-z0-9])/g;

/** Whether a text may hold such a secret. */
export function mayHold(text: string, { hints }: SecretPattern): boolean {
  return hints.some((hint) => text.includes(hint));
}

/** The client id stays readable; what is replaced is the secret inside. */
export function disguiseBasic(credentials: string, pseudonymOf: (text: string) => string): string {
  const decoded = Buffer.from(credentials, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon < 0) return pseudonymOf(credentials);
  return Buffer.from(decoded.slice(0, colon + 1) + pseudonymOf(decoded.slice(colon + 1))).toString('base64');
}

/** Words between the tags; markup, escapes and entities stay. */
export function disguiseNarrative(content: string, pseudonymOf: (text: string) => string): string {
  return content.replaceAll(/<[^>]*>|\\u[0-9a-fA-F]{4}|\\.|&#?\w+;|[A-Za-z0-9]+/g, (part) =>
    /^[A-Za-z0-9]/.test(part) ? pseudonymOf(part) : part,
  );
}

/** 12 to 19 digits whose check digit is right (Luhn). */
export function isCardNumber(text: string): boolean {
  const digits = Array.from(text.replaceAll(/\D/g, ''), Number).toReversed();
  const sum = digits.reduce(
    (total, digit, index) => total + (index % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)),
    0,
  );
  return sum % 10 === 0;
}
