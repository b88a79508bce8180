import type { ExchangeView } from '../exchange/exchange-view.ts';
import { mustRefuse } from '../exchange/refusal.ts';
import type { JudgeName } from '../exchange.ts';
import { ScopeRights } from './scope.ts';

/** The judges of requests that a token must come with. */
export const ANY_FHIR_JUDGE: readonly JudgeName[] = [
  'judgeCreate',
  'judgeError',
  'judgeAccountRead',
  'judgeAccountSearch',
];
export const CREATE_JUDGES: readonly JudgeName[] = ['judgeCreate', 'judgeError'];
export const ACCOUNT_JUDGES: readonly JudgeName[] = ['judgeError', 'judgeAccountRead', 'judgeAccountSearch'];

export const UNAUTHORIZED = 401;
export const FORBIDDEN = 403;

/** Whether the answer asks for a bearer token in WWW-Authenticate, as RFC 6750 says. */
export function asksForBearer(view: ExchangeView): boolean {
  return /(?:^|[\s,])bearer(?:[\s,]|$)/i.test(view.answer?.header('www-authenticate') ?? '');
}

/** Whether a create must be refused because the token of a system lacks the scope to write that type. */
export function lacksScopeToCreate(view: ExchangeView, type: 'Basic' | 'FinancialTransaction'): boolean {
  const { token } = view.context;
  if (view.payload === undefined || token?.context !== 'system' || !mustRefuse(view, 'scope')) return false;
  return !new ScopeRights(token.scopes).permits('system', type, 'create');
}
