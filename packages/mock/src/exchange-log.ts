import type { Exchange } from '@countercheck/rules';
import type { ExchangeKind } from './fhir/routes.ts';
import type { Answer } from './http/answer.ts';

/** A request and what was answered; `response` is `null` when the connection was reset. */
export interface RecordedExchange extends Exchange {
  readonly kind: ExchangeKind;
  /** ISO instant at which the request came. */
  readonly at: string;
}

/** The last exchanges, oldest first. */
export interface ExchangeLog {
  record(exchange: RecordedExchange): void;
  list(): readonly RecordedExchange[];
  clear(): void;
}

/** Half of it is dropped when it is full, so that recording costs next to nothing. */
const MOST_EXCHANGES = 10_000;

export function createExchangeLog(): ExchangeLog {
  let exchanges: RecordedExchange[] = [];
  return {
    record: (exchange) => {
      if (exchanges.length >= 2 * MOST_EXCHANGES) exchanges = exchanges.slice(MOST_EXCHANGES);
      exchanges.push(exchange);
    },
    list: () => exchanges.slice(-MOST_EXCHANGES),
    clear: () => {
      exchanges = [];
    },
  };
}

/** The exchange as judges want it: header names in lower case, the body as text. */
export function toExchange(
  request: Request,
  body: Uint8Array | null,
  answer: Answer | null,
  { kind, at }: Pick<RecordedExchange, 'kind' | 'at'>,
): RecordedExchange {
  const text = body === null || body.length === 0 ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
  return {
    kind,
    at,
    request: { method: request.method, url: request.url, headers: Object.fromEntries(request.headers), body: text },
    response: answer === null ? null : { status: answer.status, headers: { ...answer.headers }, body: answer.body },
  };
}
