import type { Exchange, TokenFacts } from '@countercheck/rules';
import type { AccessToken } from './authorization/token-store.ts';
import type { Fault, FaultName } from './faults/fault.ts';
import type { ExchangeKind } from './fhir/routes.ts';
import type { Answer } from './http/answer.ts';
import type { Arrival } from './http/arrival.ts';

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

/** A request and its answer as they are kept until somebody asks. */
export interface LoggedExchange extends Pick<Arrival, 'method' | 'address' | 'headers'> {
  /** `null` when there was none, or too much of it. */
  readonly body: string | null;
  readonly kind: ExchangeKind;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly token: AccessToken | undefined;
  readonly client: string | undefined;
  readonly faults: readonly Fault[];
  /** `null` when the connection was reset. */
  readonly sent: Answer | null;
}

/** The last exchanges, oldest first. */
export interface ExchangeLog {
  record(exchange: LoggedExchange): void;
  list(): readonly RecordedExchange[];
  clear(): void;
}

/** Half of it is dropped when it is full, so that recording costs next to nothing. */
const MOST_EXCHANGES = 10_000;

export function createExchangeLog(): ExchangeLog {
  let exchanges: LoggedExchange[] = [];
  const recorded = new WeakMap<LoggedExchange, RecordedExchange>();
  const show = (logged: LoggedExchange): RecordedExchange => {
    const known = recorded.get(logged) ?? toRecorded(logged);
    recorded.set(logged, known);
    return known;
  };
  return {
    record: (exchange) => {
      if (exchanges.length >= 2 * MOST_EXCHANGES) exchanges = exchanges.slice(MOST_EXCHANGES);
      exchanges.push(exchange);
    },
    list: () => exchanges.slice(-MOST_EXCHANGES).map(show),
    clear: () => {
      exchanges = [];
    },
  };
}

/** The exchange as judges want it: header names in lower case, the body as text. */
function toRecorded(logged: LoggedExchange): RecordedExchange {
  const { method, address, headers, body, kind, now, token, client, faults, sent } = logged;
  return {
    kind,
    faults: faults.map(({ name }) => name),
    at: new Date(now).toISOString(),
    ...(client === undefined ? {} : { client }),
    ...(token === undefined ? {} : { token: factsOf(token, now) }),
    request: { method, url: address.href, headers, body },
    response: sent === null ? null : { status: sent.status, headers: sent.headers, body: sent.body },
  };
}

function factsOf({ context, scopes, tenant, expiresAt }: AccessToken, now: number): TokenFacts {
  return { context, scopes, tenant, expired: expiresAt <= now };
}
