import type { Exchange } from '../exchange.ts';
import { type Place, toFhirPath, toPointer } from '../place.ts';
import type { PlaceText } from '../place-text.ts';
import { showValue } from '../word-finding.ts';

/** A place in an exchange: what it is called, where that lies in the exchange, and the way from there. */
export interface ExchangePlace {
  /** Such as `response.body`, `response.headers.location` or `search._count`. */
  readonly name: string;
  readonly base: Place;
  readonly steps: Place;
}

export const IN_STATUS: ExchangePlace = { name: 'response.status', base: ['response', 'status'], steps: [] };
export const IN_METHOD: ExchangePlace = { name: 'request.method', base: ['request', 'method'], steps: [] };
export const IN_ADDRESS: ExchangePlace = { name: 'request.url', base: ['request', 'url'], steps: [] };

export function inRequestHeader(name: string): ExchangePlace {
  return { name: `request.headers.${name}`, base: ['request', 'headers', name], steps: [] };
}

export function inResponseHeader(name: string): ExchangePlace {
  return { name: `response.headers.${name}`, base: ['response', 'headers', name], steps: [] };
}

/** In the body of the answer. */
export function inBody(...steps: Place): ExchangePlace {
  return { name: 'response.body', base: ['response', 'body'], steps };
}

/** In the body of the answer, under the name of what it should be, such as `metadata`. */
export function inDocument(name: string, ...steps: Place): ExchangePlace {
  return { name, base: ['response', 'body'], steps };
}

/** A parameter of a search, or the search as a whole. */
export function inSearch(parameter?: string): ExchangePlace {
  return {
    name: parameter === undefined ? 'search' : `search.${showValue(parameter)}`,
    base: ['request', 'url'],
    steps: [],
  };
}

/** The same place, further down. */
export function below(place: ExchangePlace, ...steps: Place): ExchangePlace {
  return { ...place, steps: [...place.steps, ...steps] };
}

/** Path and pointer of a place. What is missing is pointed at by the nearest parent that is there; the path names the missing thing itself. */
export function locate(place: ExchangePlace, exchange: ParsedExchange): PlaceText {
  const pointer: (string | number)[] = [];
  let value: unknown = exchange;
  for (const step of [...place.base, ...place.steps]) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) break;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
    pointer.push(step);
  }
  return { path: toFhirPath(place.steps, place.name), pointer: toPointer(pointer) };
}

/** An exchange whose bodies are parsed where they are JSON. */
export interface ParsedExchange {
  readonly request: Omit<Exchange['request'], 'body'> & { readonly body: unknown };
  readonly response: (Omit<NonNullable<Exchange['response']>, 'body'> & { readonly body: unknown }) | null;
}
