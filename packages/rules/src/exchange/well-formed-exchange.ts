import type { Exchange, ExchangeRequest, ExchangeResponse } from '../exchange.ts';
import { isObject } from '../json-value.ts';

type Headers = Readonly<Record<string, string>>;

/**
 * The exchange as the type describes it, whatever value comes: names of headers in lower case, a list of values as one
 * text, and what has another type than documented as if it were absent. A well-formed exchange is returned as it is.
 */
export function wellFormedExchange(exchange: unknown): Exchange {
  const { request, response, at } = isObject(exchange) ? exchange : {};
  const wellFormed = { request: wellFormedRequest(request), response: wellFormedResponse(response) };
  const isSame = isObject(exchange) && wellFormed.request === request && wellFormed.response === response;
  if (isSame && (at === undefined || typeof at === 'string')) return exchange as unknown as Exchange;
  return typeof at === 'string' ? { ...wellFormed, at } : wellFormed;
}

function wellFormedRequest(request: unknown): ExchangeRequest {
  const { method, url, headers, body } = isObject(request) ? request : {};
  const wellFormed = {
    method: text(method),
    url: text(url),
    headers: wellFormedHeaders(headers),
    body: textOrNull(body),
  };
  const isSame =
    wellFormed.method === method &&
    wellFormed.url === url &&
    wellFormed.headers === headers &&
    wellFormed.body === body;
  return isSame ? (request as ExchangeRequest) : wellFormed;
}

function wellFormedResponse(response: unknown): ExchangeResponse | null {
  if (!isObject(response)) return null;
  const { status, headers, body } = response;
  const wellFormed = {
    status: typeof status === 'number' ? status : Number.NaN,
    headers: wellFormedHeaders(headers),
    body: textOrNull(body),
  };
  const isSame = Object.is(wellFormed.status, status) && wellFormed.headers === headers && wellFormed.body === body;
  return isSame ? (response as unknown as ExchangeResponse) : wellFormed;
}

function wellFormedHeaders(headers: unknown): Headers {
  if (!isObject(headers)) return {};
  const entries = Object.entries(headers);
  if (entries.every(([name, value]) => typeof value === 'string' && name === name.toLowerCase()))
    return headers as Headers;
  const values = new Map<string, string>();
  for (const [name, value] of entries) {
    const shown = headerText(value);
    if (shown === undefined) continue;
    const before = values.get(name.toLowerCase());
    values.set(name.toLowerCase(), before === undefined ? shown : `${before}, ${shown}`);
  }
  return Object.fromEntries(values);
}

function headerText(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string').join(', ');
  return typeof value === 'number' || typeof value === 'string' ? String(value) : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
