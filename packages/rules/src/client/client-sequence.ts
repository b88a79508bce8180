import type { ScopeRights } from '../authorization/scope.ts';
import { tenantOfUrl } from '../authorization/tenant-of-url.ts';
import type { TokenView } from '../authorization/token-view.ts';
import type { ExchangePlace } from '../exchange/exchange-place.ts';
import type { ExchangeView } from '../exchange/exchange-view.ts';

/** A token that an answer gave to the application. */
export interface IssuedToken {
  readonly value: string;
  /** The scopes that it was given; `undefined` when the answer does not say. */
  readonly rights: ScopeRights | undefined;
  /** Epoch millis; `undefined` when the answer or the time of the request does not tell. */
  readonly expiresAt: number | undefined;
}

/** One exchange of an application, with what the ones before it tell. */
export interface Step {
  readonly index: number;
  readonly view: ExchangeView;
  /** Epoch millis at which the request was sent; `undefined` when that is not known. */
  readonly sentAt: number | undefined;
  /** The exchange as one with the token endpoint, if it is one. */
  readonly tokenView: TokenView | undefined;
  /** The token that the answer gave. */
  readonly issued: IssuedToken | undefined;
  /** The token that the request carries, when an answer before gave it. */
  readonly carried: IssuedToken | undefined;
}

/** What an application sent and got, in order. */
export type ClientSequence = readonly Step[];

/** The request as a whole. */
export const IN_REQUEST: ExchangePlace = { name: 'request', base: ['request'], steps: [] };

/** The body of the request, or a place in it. */
export function inRequestBody(...steps: readonly (string | number)[]): ExchangePlace {
  return { name: 'request.body', base: ['request', 'body'], steps };
}

/** The address up to its query. */
export function addressWithoutQuery(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? '';
}

/** The tenant that is called, whichever of its servers; without one, the service root. */
export function hospitalOf({ root = '' }: ExchangeView['address']): string {
  return tenantOfUrl(root) ?? root;
}
