import type { ValidationResult } from './finding.ts';
import type { ReadingOptions } from './reading.ts';
import type { RequirementId } from './requirement-id.ts';
import type { TenantContext } from './tenant-context.ts';

/** A request as it was sent. */
export interface ExchangeRequest {
  readonly method: string;
  /** Absolute, with its query. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** An answer as it came. */
export interface ExchangeResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** A request and its answer; `response` is `null` when the answer was lost. */
export interface Exchange {
  readonly request: ExchangeRequest;
  readonly response: ExchangeResponse | null;
  /** ISO instant at which the request was sent. */
  readonly at?: string;
}

/** What is known of the token that a request carried. */
export interface TokenFacts {
  readonly context: 'system' | 'user' | 'patient';
  readonly scopes: readonly string[];
  /** The tenant that the token was issued for. */
  readonly tenant?: string;
  readonly expired?: boolean;
}

/** How ambiguous sentences are read, and what is known beside the exchange. What is not supplied is not judged. */
export interface JudgeContext extends ReadingOptions {
  readonly tenant?: TenantContext;
  /** Service root of the secure server; otherwise it is what stands before `/Basic` or `/Account` in the request. */
  readonly baseUrl?: string;
  /** Service root of the open server, which only reads and asks for no token. */
  readonly openBaseUrl?: string;
  readonly tokenUrl?: string;
  /** The tenants that the application may use; the others must be refused. */
  readonly tenants?: readonly string[];
  /** What the application is registered for. */
  readonly registeredScopes?: readonly string[];
  readonly token?: TokenFacts;
}

/** The judges of exchanges, by the names of their functions. */
export type JudgeName =
  | 'judgeCreate'
  | 'judgeError'
  | 'judgeAccountRead'
  | 'judgeAccountSearch'
  | 'judgeToken'
  | 'judgeDiscovery'
  | 'judgeClient';

/** What a judge of exchanges says. */
export interface ExchangeResult extends ValidationResult {
  /** The rules that had something to decide, sorted. */
  readonly applied: readonly RequirementId[];
}
