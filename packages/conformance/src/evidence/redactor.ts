import type { ReceivedResponse, SentRequest } from '../fhir-client.ts';
import { createPseudonyms, type Pseudonyms } from './pseudonym.ts';
import {
  CARD_NUMBER,
  disguiseBasic,
  disguiseNarrative,
  isCardNumber,
  mayHold,
  NARRATIVE,
  PERSON_PATTERNS,
  type SecretPattern,
  VALUE_PATTERNS,
} from './secret-patterns.ts';

/**
 * Takes out of everything that is shown or saved what must never be: tokens, secrets, card numbers, person identifiers.
 * A text is to be redacted once: a pseudonym looks like what it stands for and would be replaced again.
 */
export interface Redactor {
  /** From now on this text is replaced wherever it stands, also inside other texts and in its URL-encoded form. */
  addSecret(secret: string): void;
  /** Shows something else of the same length for what differs from run to run. */
  replace(original: string, shown: string): void;
  /** Remembers the persons that a text names, so that they are recognised where only their number stands. */
  learn(text: string): void;
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
  /** Pseudonyms that were made for this key before, to be faster. */
  pseudonyms?: Pseudonyms;
  secrets?: readonly string[];
  /** Shown instead of what differs from run to run; of the same length. */
  replacements?: Readonly<Record<string, string>>;
}

const SHORTEST_SECRET = 4;
const LONGEST_REMEMBERED = 2000;
/** Shorter numbers of persons are replaced where a text says that they are persons, not everywhere. */
const SHORTEST_PERSON = 5;

export function createRedactor({
  key,
  pseudonyms = createPseudonyms(key),
  secrets = [],
  replacements = {},
}: RedactorOptions): Redactor {
  const replaced = new Map<string, string>(Object.entries(replacements));
  let anyKnown: RegExp | undefined;
  /** Headers and small bodies come again and again. */
  const memory = new Map<string, string>();

  const add = (original: string, replacement: string) => {
    if (original.length < SHORTEST_SECRET || replaced.has(original)) return;
    replaced.set(original, replacement);
    anyKnown = undefined;
    memory.clear();
  };
  const addSecret = (secret: string) => {
    const pseudonym = pseudonyms.of(secret);
    add(secret, pseudonym);
    add(encodeURIComponent(secret), encodeURIComponent(pseudonym));
    add(JSON.stringify(secret).slice(1, -1), JSON.stringify(pseudonym).slice(1, -1));
  };
  for (const secret of secrets) addSecret(secret);

  const learn = (text: string) => {
    for (const person of PERSON_PATTERNS) {
      if (!mayHold(text, person)) continue;
      for (const [, , id = ''] of text.matchAll(person.pattern)) {
        for (const part of id.match(/[A-Za-z0-9]+/g) ?? [])
          if (part.length >= SHORTEST_PERSON && /\d/.test(part)) add(part, pseudonyms.of(part));
      }
    }
  };

  /** What was replaced by a pattern must not be looked at again, so it is taken out of the text until the end. */
  const redactText = (text: string): string => {
    if (text.length < SHORTEST_SECRET) return text;
    learn(text);
    const remembered = memory.get(text);
    if (remembered !== undefined) return remembered;
    const redacted = redactOnce(text);
    if (text.length < LONGEST_REMEMBERED) memory.set(text, redacted);
    return redacted;
  };
  const redactOnce = (text: string): string => {
    const kept: string[] = [];
    const keep = (pseudonym: string) => `\uE000${kept.push(pseudonym) - 1}\uE001`;
    const hide = (from: string, secretPattern: SecretPattern, change: (secret: string) => string) =>
      !mayHold(from, secretPattern)
        ? from
        : from.replaceAll(
            secretPattern.pattern,
            (_, before: string, secret: string, after: unknown) =>
              before + keep(change(secret)) + (typeof after === 'string' ? after : ''),
          );
    let result = text;
    if (result.includes('\uE000')) result = result.replaceAll(/[\uE000\uE001]/g, '\uFFFD');
    result = hide(result, NARRATIVE, (content) => disguiseNarrative(content, pseudonyms.of));
    for (const pattern of [...PERSON_PATTERNS, ...VALUE_PATTERNS]) result = hide(result, pattern, pseudonyms.of);
    result = result.replaceAll(CARD_NUMBER, (number) => (isCardNumber(number) ? keep(pseudonyms.of(number)) : number));
    if (replaced.size > 0) {
      anyKnown ??= new RegExp(
        [...replaced.keys()]
          .toSorted((a, b) => b.length - a.length)
          .map(escapeForPattern)
          .join('|'),
        'g',
      );
      result = result.replaceAll(anyKnown, (known) => replaced.get(known) ?? known);
    }
    return kept.length === 0
      ? result
      : result.replaceAll(/\uE000(\d+)\uE001/g, (_, index: string) => kept[Number(index)] ?? '');
  };
  const redactHeader = (name: string, value: string): string => {
    if (name === 'cookie' || name === 'set-cookie') return pseudonyms.of(value);
    if (name !== 'authorization' && name !== 'proxy-authorization') return redactText(value);
    const [, scheme = '', credentials = ''] = /^(\S+\s+)?(.*)$/.exec(value) ?? [];
    return scheme.trim().toLowerCase() === 'basic'
      ? scheme + disguiseBasic(credentials, pseudonyms.of)
      : scheme + pseudonyms.of(credentials);
  };
  const redactHeaders = (headers: Record<string, string>) =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, redactHeader(name, value)]));

  return {
    addSecret,
    replace: add,
    learn,
    text: redactText,
    request: ({ method, url, headers, body }) => ({
      method,
      url: redactText(url),
      headers: redactHeaders(headers),
      body: body === null ? null : redactText(body),
    }),
    response: ({ status, headers, body }) => ({
      status,
      headers: redactHeaders(headers),
      body: body === null ? null : redactText(body),
    }),
    deep: (value) => mapTexts(value, redactText),
  };
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
