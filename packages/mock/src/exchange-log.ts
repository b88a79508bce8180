import type { Exchange, TokenFacts } from '@countercheck/rules';
import type { AccessToken } from './authorization/token-store.ts';
import type { FaultName } from './faults/fault.ts';
import type { ExchangeKind } from './fhir/routes.ts';
import type { Answer } from './http/answer.ts';
import { decodeBody } from './http/decode-body.ts';

/** A request and what was answered; `response` is `null` when the connection was reset. */
export interface RecordedExchange extends Exchange {
  readonly kind: ExchangeKind;
  /** ISO instant at which the request came. */
  readonly at: string;
  /** What the mock knows of the token of the request, when it gave it out. */
  readonly token?: TokenFacts;
  /** The application whose token it carried or was given. */
  readonly client?: string;
  /** The faults that hit it. */
  readonly faults: readonly FaultName[];
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
  {
    kind,
    now,
    token,
    client,
    faults,
  }: {
    kind: ExchangeKind;
    now: number;
    token: AccessToken | undefined;
    client: string | undefined;
    faults: readonly FaultName[];
  },
): RecordedExchange {
  const text = body === null || body.length === 0 ? null : decodeBody(body);
  return {
    kind,
    faults,
    at: new Date(now).toISOString(),
    ...(client === undefined ? {} : { client }),
    ...(token === undefined ? {} : { token: factsOf(token, now) }),
    request: { method: request.method, url: request.url, headers: Object.fromEntries(request.headers), body: text },
    response: answer === null ? null : { status: answer.status, headers: answer.headers, body: answer.body },
  };
}

function factsOf({ context, scopes, tenant, expiresAt }: AccessToken, now: number): TokenFacts {
  return { context, scopes, tenant, expired: expiresAt <= now };
}
