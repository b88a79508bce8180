import type { Finding } from '@countercheck/rules/payloads';

/** Twelve digits or more, alone or in groups: what a card number looks like. */
const MANY_DIGITS = /\d(?:[ -]?\d){11,}/g;

const AUTHORIZATION = /\b(Bearer\s+|Basic\s+(?=\S*[0-9+/=]))[A-Za-z0-9._~+/=-]{4,}/gi;
const WEB_TOKEN = /\beyJ[\w-]*\.[\w-]+\.[\w-]*/g;
const PERSON = /\b((?:Patient|RelatedPerson|Practitioner|Person)\/)[A-Za-z0-9.-]+/g;
const HIDDEN = '•••';

/** Hides card numbers and what could be one, tokens, and the ids of persons. */
export function withoutSecrets(text: string): string {
  return text
    .replaceAll(AUTHORIZATION, (_, scheme: string) => scheme + HIDDEN)
    .replaceAll(WEB_TOKEN, HIDDEN)
    .replaceAll(PERSON, (_, type: string) => type + HIDDEN)
    .replaceAll(MANY_DIGITS, (digits) => digits.replaceAll(/\d/g, '•'));
}

/**
 * The finding without what nobody may read: what the payload says stands in its arguments and in the names of its path.
 * Arguments listed in `names` are names of files, which the user gave.
 */
export function findingWithoutSecrets(finding: Finding, names: ReadonlySet<string>): Finding {
  let { message, remedy } = finding;
  const args: Record<string, string> = {};
  for (const [name, value] of Object.entries(finding.args)) {
    const safe = names.has(value) ? value : withoutSecrets(value);
    args[name] = safe;
    if (safe === value) continue;
    message = message.replaceAll(value, () => safe);
    remedy = remedy.replaceAll(value, () => safe);
  }
  return {
    ...finding,
    path: withoutSecrets(finding.path),
    pointer: withoutSecrets(finding.pointer),
    message,
    remedy,
    args,
  };
}
