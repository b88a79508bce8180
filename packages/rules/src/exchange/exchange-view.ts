import type { AccountView } from '../account/account-view.ts';
import type { Exchange, JudgeContext } from '../exchange.ts';
import type { JsonObject } from '../json-value.ts';
import type { ReadingOf } from '../reading.ts';
import type { RequirementId } from '../requirement-id.ts';
import type { TenantContext } from '../tenant-context.ts';
import type { TransactionView } from '../transaction-view.ts';
import type { DueRefusal } from './due-refusal.ts';
import type { Parameters } from './parameters.ts';
import type { RequestAddress } from './request-address.ts';

/** An answer, read once. */
export interface AnswerView {
  readonly status: number;
  /** From 200 to 299. */
  readonly isSuccess: boolean;
  /** A header without white space around it; `undefined` when it is absent. */
  readonly header: (name: string) => string | undefined;
  /** The body as text; empty when there is none. */
  readonly text: string;
  /** The body as a JSON value; `undefined` when it is none. */
  readonly json: unknown;
}

/** What was sent as a create. */
export interface SentPayload {
  /** Whether the body is JSON. */
  readonly parses: boolean;
  /** The rules that find an error in it, with what is known of the hospital. */
  readonly errors: ReadonlySet<RequirementId>;
  /** What it says; `undefined` when it is no JSON object. */
  readonly transaction: TransactionView | undefined;
}

/** A search for Accounts: its parameters, from the address or from a form. */
export interface SearchView {
  readonly parameters: Parameters;
  /** POST to `_search` instead of GET. */
  readonly isPosted: boolean;
  /** Whether it asks for a page by what the server said, not for the first one. */
  readonly isLaterPage: boolean;
}

/** A Bundle that answers a search. */
export interface BundleView {
  readonly resource: JsonObject;
  /** The resources and addresses of its entries. */
  readonly entries: readonly { readonly index: number; readonly fullUrl: unknown; readonly resource: unknown }[];
  readonly links: readonly { readonly index: number; readonly relation: unknown; readonly url: unknown }[];
}

/** An exchange in one look, for rules to judge. Total: any text in any field gives a view. */
export interface ExchangeView {
  readonly exchange: Exchange;
  readonly context: JudgeContext;
  readonly reading: ReadingOf;
  readonly address: RequestAddress;
  /** The service root that answers must name: as configured, else as it stands in the request. */
  readonly serviceRoot: string | undefined;
  /** The tenant of the request: of its address, else as configured. */
  readonly tenantId: string | undefined;
  /** What is known of the hospital; nothing when the request went to another one. */
  readonly tenant: TenantContext;
  /** A header of the request without white space around it; `undefined` when it is absent. */
  readonly requestHeader: (name: string) => string | undefined;
  /** The token of the Authorization header, when the scheme is Bearer. */
  readonly bearerToken: string | undefined;
  /** `undefined` when the answer was lost. */
  readonly answer: AnswerView | undefined;
  /** For a POST to Basic. */
  readonly payload: SentPayload | undefined;
  /** For a search of Accounts. */
  readonly search: SearchView | undefined;
  /** The id in a read of one Account. */
  readonly readId: string | undefined;
  /** For a search that is answered with a Bundle. */
  readonly bundle: BundleView | undefined;
  /** The Accounts of a successful answer. */
  readonly accounts: readonly AccountView[];
  /** The refusals that the request deserves or may deserve. */
  readonly refusals: readonly DueRefusal[];
}
