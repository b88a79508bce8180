import type { ReceivedResponse, SentRequest } from '../fhir-client.ts';
import { createPseudonyms } from './pseudonym.ts';

/** Takes out of everything that is shown or saved what must never be: tokens, secrets, card numbers, person identifiers. */
export interface Redactor {
  /** From now on this text is replaced wherever it stands, also inside other texts and in its URL-encoded form. */
  addSecret(secret: string): void;
  request(request: SentRequest): SentRequest;
  response(response: ReceivedResponse): ReceivedResponse;
  /** Any other text: messages, arguments, addresses. */
  text(text: string): string;
  /** Every text inside a value. */
  deep<T>(value: T): T;
}

export interface RedactorOptions {
  /** Keeps pseudonyms from being guessed; the same key gives the same pseudonyms. */
  key: string;
  secrets?: readonly string[];
  /** Shown instead of what differs from run to run; of the same length. */
  replacements?: Readonly<Record<string, string>>;
}

const PERSON_REFERENCE = /((?:Patient|RelatedPerson|Practitioner|Person)(?:\/|%2F))([A-Za-z0-9.-]+)/g;
const PERSON_PARAMETER = /([?&](?:patient|-guarantor|subject|guarantor)=)([^&#\s"]+)/g;
const TOKEN_MEMBER = /("(?:access_token|refresh_token|id_token|client_secret|client_assertion)"\s*:\s*")([^"]+)/g;
const SECRET_FIELD = /((?:^|[?&])(?:client_secret|client_assertion|access_token|refresh_token)=)([^&\s]+)/g;
const ACCOUNT_NUMBER = /(financial-transaction-account-number"\s*,\s*"value[A-Za-z]*"\s*:\s*"?)([^",}\s]+)/g;
const ACCOUNT_NUMBER_FIRST = /("value[A-Za-z]*"\s*:\s*"?)([^",}\s]+)("?\s*,\s*"url"\s*:\s*"[^"]*financial-transaction-account-number")/g;
const CARD_NUMBER = /(?<![A-Za-z0-9])\d(?:[ -]?\d){11,18}(?![A-Za-z0-9])/g;
const NARRATIVE = /("div"\s*:\s*")((?:[^"\\]|\\.)*)/g;
const PERSON_MEMBER = /("(?:family|given|prefix|suffix|birthDate|line|city|postalCode)"\s*:\s*(?:\[\s*)?")((?:[^"\\]|\\.)*)/g;
const PERSON_DISPLAY = /("reference"\s*:\s*"(?:Patient|RelatedPerson|Practitioner|Person)\/[^"]*"\s*,\s*"display"\s*:\s*")((?:[^"\\]|\\.)*)/g;
const SHORTEST_SECRET = 4;

export function createRedactor({ key, secrets = [], replacements = {} }: RedactorOptions): Redactor {
  const pseudonyms = createPseudonyms(key);
  const replaced = new Map<string, string>(Object.entries(replacements));
  let anyKnown: RegExp | undefined;

  const add = (original: string, replacement: string) => {
    if (original.length < SHORTEST_SECRET || replaced.has(original)) return;
    replaced.set(original, replacement);
    anyKnown = undefined;
  };
  const addSecret = (secret: string) => {
    add(secret, pseudonyms.of(secret));
    add(encodeURIComponent(secret), encodeURIComponent(pseudonyms.of(secret)));
    add(JSON.stringify(secret).slice(1, -1), JSON.stringify(pseudonyms.of(secret)).slice(1, -1));
  };
  for (const secret of secrets) addSecret(secret);

  const replaceKnown = (text: string): string => {
    if (replaced.size === 0) return text;
    anyKnown ??= new RegExp([...replaced.keys()].toSorted((a, b) => b.length - a.length).map(escapeForPattern).join('|'), 'g');
    return text.replaceAll(anyKnown, (known) => replaced.get(known) ?? known);
  };
  const disguiseSecond = (text: string, pattern: RegExp) =>
    text.replaceAll(pattern, (_, before: string, secret: string, after: unknown) => before + pseudonyms.of(secret) + (typeof after === 'string' ? after : ''));
  /** A person is recognised by id wherever the id stands, so it is remembered. */
  const disguisePersons = (text: string, pattern: RegExp) =>
    text.replaceAll(pattern, (_, before: string, id: string) => {
      for (const part of id.match(/[A-Za-z0-9]{5,}/g) ?? []) add(part, pseudonyms.of(part));
      return before + pseudonyms.of(id);
    });

  const redactText = (text: string): string => {
    let result = disguisePersons(text, PERSON_REFERENCE);
    result = result.replaceAll(PERSON_PARAMETER, (whole, before: string, value: string) =>
      /(?:\/|%2F)/i.test(value) ? whole : before + value.replaceAll(/[A-Za-z0-9]+/g, (part) => (add(part, pseudonyms.of(part)), pseudonyms.of(part))));
    for (const pattern of [TOKEN_MEMBER, SECRET_FIELD, ACCOUNT_NUMBER, ACCOUNT_NUMBER_FIRST, PERSON_MEMBER, PERSON_DISPLAY]) result = disguiseSecond(result, pattern);
    result = result.replaceAll(NARRATIVE, (_, before: string, content: string) => before + disguiseNarrative(content, pseudonyms.of));
    result = result.replaceAll(CARD_NUMBER, (number) => (isCardNumber(number) ? pseudonyms.of(number) : number));
    return replaceKnown(result);
  };
  const redactHeaders = (headers: Record<string, string>) =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, redactHeader(name, value, pseudonyms.of, redactText)]));

  return {
    addSecret,
    text: redactText,
    request: (request) => ({
      method: request.method,
      url: redactText(request.url),
      headers: redactHeaders(request.headers),
      body: request.body === null ? null : redactText(request.body),
    }),
    response: (response) => ({
      status: response.status,
      headers: redactHeaders(response.headers),
      body: response.body === null ? null : redactText(response.body),
    }),
    deep: (value) => mapTexts(value, redactText),
  };
}

function redactHeader(name: string, value: string, pseudonymOf: (text: string) => string, redactText: (text: string) => string): string {
  if (name === 'cookie' || name === 'set-cookie') return pseudonymOf(value);
  if (name !== 'authorization' && name !== 'proxy-authorization') return redactText(value);
  const [, scheme = '', credentials = ''] = /^(\S+\s+)?(.*)$/.exec(value) ?? [];
  return scheme.trim().toLowerCase() === 'basic' ? scheme + disguiseBasic(credentials, pseudonymOf) : scheme + pseudonymOf(credentials);
}

/** The client id stays readable; what is replaced is the secret inside. */
function disguiseBasic(credentials: string, pseudonymOf: (text: string) => string): string {
  const decoded = Buffer.from(credentials, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon < 0) return pseudonymOf(credentials);
  return Buffer.from(decoded.slice(0, colon + 1) + pseudonymOf(decoded.slice(colon + 1))).toString('base64');
}

/** Words between the tags; markup, escapes and entities stay. */
function disguiseNarrative(content: string, pseudonymOf: (text: string) => string): string {
  return content.replaceAll(/<[^>]*>|\\u[0-9a-fA-F]{4}|\\.|&#?\w+;|[A-Za-z0-9]+/g, (part) => (/^[A-Za-z0-9]/.test(part) ? pseudonymOf(part) : part));
}

/** 12 to 19 digits whose check digit is right (Luhn). */
function isCardNumber(text: string): boolean {
  const digits = Array.from(text.replaceAll(/\D/g, ''), Number).toReversed();
  const sum = digits.reduce((total, digit, index) => total + (index % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)), 0);
  return sum % 10 === 0;
}

function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, mapTexts(member, change)])) as T;
}

function escapeForPattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
