import { ScopeRights } from '../authorization/scope.ts';
import { type TokenView, viewToken } from '../authorization/token-view.ts';
import type { ExchangeView } from '../exchange/exchange-view.ts';
import { ownMember, textOf } from '../exchange/own-member.ts';
import type { Exchange, JudgeContext } from '../exchange.ts';
import { viewExchange } from '../view-exchange.ts';
import { addressWithoutQuery, type ClientSequence, type IssuedToken } from './client-sequence.ts';

const MILLIS_PER_SECOND = 1000;

/** Reads the exchanges in one pass. @throws UsageError for an unknown reading or ambiguity. */
export function readSequence(exchanges: readonly Exchange[], context: JudgeContext): ClientSequence {
  const tokens = new Map<string, IssuedToken>();
  return exchanges.map((exchange, index) => {
    const view = viewExchange(exchange, context);
    const tokenView = readTokenExchange(view);
    const sentAt = readInstant(exchange.at);
    const issued = tokenView && readIssuedToken(tokenView, sentAt);
    const carried = view.bearerToken === undefined ? undefined : tokens.get(view.bearerToken);
    if (issued !== undefined) tokens.set(issued.value, issued);
    return { index, view, sentAt, tokenView, issued, carried };
  });
}

/** A request for a token goes to the endpoint that is configured, or asks with a grant type. */
function readTokenExchange(view: ExchangeView): TokenView | undefined {
  const { request } = view.exchange;
  if (request.method !== 'POST' || view.payload !== undefined) return undefined;
  const tokenView = viewToken(view);
  const isConfigured =
    view.context.tokenUrl !== undefined && addressWithoutQuery(request.url) === view.context.tokenUrl;
  return isConfigured || (tokenView.form?.grantTypes.length ?? 0) > 0 ? tokenView : undefined;
}

function readIssuedToken({ grant }: TokenView, sentAt: number | undefined): IssuedToken | undefined {
  const value = textOf(ownMember(grant?.token, 'access_token'));
  if (grant === undefined || value === undefined) return undefined;
  const seconds = ownMember(grant.token, 'expires_in');
  return {
    value,
    rights: grant.scope === undefined ? undefined : new ScopeRights(grant.scopes),
    expiresAt: sentAt === undefined || typeof seconds !== 'number' ? undefined : sentAt + seconds * MILLIS_PER_SECOND,
  };
}

function readInstant(at: string | undefined): number | undefined {
  const millis = at === undefined ? Number.NaN : Date.parse(at);
  return Number.isNaN(millis) ? undefined : millis;
}
