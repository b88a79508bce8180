/** Where secrets stand: each pattern has what stands before as its first group, the secret as its second, and perhaps what follows as its third. */
export const PATTERNS: {
  readonly personReference: RegExp;
  readonly personParameter: RegExp;
  readonly values: readonly RegExp[];
  readonly cardNumber: RegExp;
  readonly narrative: RegExp;
} = {
  personReference: /(\b(?:Patient|RelatedPerson|Practitioner|Person)(?:\/|%2F))([A-Za-z0-9.-]+)/g,
  /** A bare id; a reference is found by the pattern above. */
  personParameter: /([?&](?:patient|-guarantor|subject|guarantor)=)((?![A-Za-z]+(?:\/|%2F))[^&#\s"]+)/g,
  values: [
    /("(?:access_token|refresh_token|id_token|client_secret|client_assertion)"\s*:\s*")([^"]+)/g,
    /((?:^|[?&])(?:client_secret|client_assertion|access_token|refresh_token)=)([^&\s]+)/g,
    /(financial-transaction-account-number"\s*,\s*"value[A-Za-z]*"\s*:\s*"?)([^",}\s]+)/g,
    /("value[A-Za-z]*"\s*:\s*"?)([^",}\s]+)("?\s*,\s*"url"\s*:\s*"[^"]*financial-transaction-account-number")/g,
    /("(?:family|given|prefix|suffix|birthDate|line|city|postalCode)"\s*:\s*(?:\[\s*)?")((?:[^"\\]|\\.)*)/g,
    /("display"\s*:\s*")((?:[^"\\]|\\.)*)("\s*,\s*"reference"\s*:\s*"(?:Patient|RelatedPerson|Practitioner|Person)\/)/g,
    /("reference"\s*:\s*"(?:Patient|RelatedPerson|Practitioner|Person)\/[^"]*"\s*,\s*"display"\s*:\s*")((?:[^"\\]|\\.)*)/g,
  ],
  cardNumber: /(?<![A-Za-z0-9])\d(?:[ -]?\d){11,18}(?![A-Za-z0-9])/g,
  narrative: /("div"\s*:\s*")((?:[^"\\]|\\.)*)/g,
};

/** The client id stays readable; what is replaced is the secret inside. */
export function disguiseBasic(credentials: string, pseudonymOf: (text: string) => string): string {
  const decoded = Buffer.from(credentials, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon < 0) return pseudonymOf(credentials);
  return Buffer.from(decoded.slice(0, colon + 1) + pseudonymOf(decoded.slice(colon + 1))).toString('base64');
}

/** Words between the tags; markup, escapes and entities stay. */
export function disguiseNarrative(content: string, pseudonymOf: (text: string) => string): string {
  return content.replaceAll(/<[^>]*>|\\u[0-9a-fA-F]{4}|\\.|&#?\w+;|[A-Za-z0-9]+/g, (part) => (/^[A-Za-z0-9]/.test(part) ? pseudonymOf(part) : part));
}

/** 12 to 19 digits whose check digit is right (Luhn). */
export function isCardNumber(text: string): boolean {
  const digits = Array.from(text.replaceAll(/\D/g, ''), Number).toReversed();
  const sum = digits.reduce((total, digit, index) => total + (index % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)), 0);
  return sum % 10 === 0;
}
