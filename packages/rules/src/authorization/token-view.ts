import type { ExchangePlace } from '../exchange/exchange-place.ts';
import { inDocument } from '../exchange/exchange-place.ts';
import type { AnswerView, ExchangeView } from '../exchange/exchange-view.ts';
import { mediaTypeOf } from '../exchange/media-type.ts';
import { isFilledText, ownMember, textOf } from '../exchange/own-member.ts';
import { type Parameters, readParameters } from '../exchange/parameters.ts';
import type { JudgeContext } from '../exchange.ts';
import { isObject, type JsonObject } from '../json-value.ts';
import type { ReadingOf } from '../reading.ts';
import { splitScopes } from './scope.ts';
import { tenantOfUrl } from './tenant-of-url.ts';

/** What a token request asks for, as far as it is a form. */
export interface TokenForm {
  readonly parameters: Parameters;
  readonly grantTypes: readonly string[];
  /** The scope parameter; empty when it is absent. */
  readonly scope: string;
}

/** What came back with a status of success. */
export interface TokenGrant {
  /** The answer; `undefined` when it is no JSON object. */
  readonly token: JsonObject | undefined;
  /** The granted scopes as they are written; `undefined` when they are no text. */
  readonly scope: string | undefined;
  readonly scopes: readonly string[];
}

/** A token request and its answer in one look. Total: any text in any field gives a view. */
export interface TokenView {
  readonly context: JudgeContext;
  readonly reading: ReadingOf;
  readonly query: Parameters;
  /** The tenant in the address. */
  readonly tenantId: string | undefined;
  /** A header of the request; `undefined` when it is absent. */
  readonly requestHeader: (name: string) => string | undefined;
  /** `undefined` when the request does not say that it is a form: what it asks for is not read. */
  readonly form: TokenForm | undefined;
  /** The single scopes that are asked for. */
  readonly requested: readonly string[];
  /** Whether a system asks, with no other grant than client credentials in sight. */
  readonly isForSystem: boolean;
  /** `undefined` when the answer was lost. */
  readonly answer: AnswerView | undefined;
  /** `undefined` when no token was given. */
  readonly grant: TokenGrant | undefined;
  /** The `error` of a refusal, when it says something. */
  readonly error: string | undefined;
}

export const CLIENT_CREDENTIALS = 'client_credentials';
const FORM = 'application/x-www-form-urlencoded';

/** Reads an exchange with the token endpoint. */
export function viewToken({ exchange, context, reading, address, requestHeader, answer }: ExchangeView): TokenView {
  const form =
    mediaTypeOf(requestHeader('content-type') ?? '') === FORM ? readForm(exchange.request.body ?? '') : undefined;
  const grantTypes = form?.grantTypes ?? [];
  return {
    context,
    reading,
    query: address.query,
    tenantId: tenantOfUrl(exchange.request.url),
    requestHeader,
    form,
    requested: splitScopes(form?.scope ?? ''),
    isForSystem: grantTypes.length === 0 || grantTypes.includes(CLIENT_CREDENTIALS),
    answer,
    grant: answer?.isSuccess === true ? readGrant(answer.json) : undefined,
    error: answer?.isSuccess === false ? readError(answer.json) : undefined,
  };
}

function readForm(body: string): TokenForm {
  const parameters = readParameters(body);
  return {
    parameters,
    grantTypes: parameters.get('grant_type') ?? [],
    scope: (parameters.get('scope') ?? []).join(' '),
  };
}

function readError(json: unknown): string | undefined {
  const error = ownMember(json, 'error');
  return isFilledText(error) ? error : undefined;
}

function readGrant(json: unknown): TokenGrant {
  const token = isObject(json) ? json : undefined;
  const scope = textOf(ownMember(token, 'scope'));
  return { token, scope, scopes: splitScopes(scope ?? '') };
}

/** A part of the request, by the name that the form or HTTP gives it. */
export function inTokenRequest(name: string, ...base: readonly string[]): ExchangePlace {
  return { name: `token.request.${name}`, base: ['request', ...base], steps: [] };
}

/** A member of the answer, or the answer as a whole. */
export function inToken(...steps: readonly string[]): ExchangePlace {
  return inDocument('token', ...steps);
}
