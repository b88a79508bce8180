import {
  diagnoseScopes,
  judgeToken,
  type Finding,
  type JudgeContext,
  type RequirementId,
  type ScopeCause,
} from '@countercheck/rules';
import type { RecordedExchange } from '../exchange-log.ts';

/** The requirement that keeps a scope out of a token; causes that a judge finds in the request itself are not here. */
const REQUIREMENT_OF: Readonly<Partial<Record<ScopeCause, RequirementId>>> = {
  'user-or-patient-context': 'scope-system-only',
  'launch-or-identity-scope': 'scope-no-user-scopes',
  wildcard: 'scope-no-wildcard',
  'not-advertised': 'scope-granted-subset',
  'not-registered': 'scope-granted-subset',
};

/** Judges how an application asks for a token: the request itself, and scopes that it cannot get. */
export function judgeTokenRequest(exchange: RecordedExchange, context: JudgeContext): readonly Finding[] {
  if (exchange.kind !== 'token') return [];
  const aboutRequest = judgeToken(exchange, context).findings.filter(({ path }) => path.startsWith('token.request'));
  return [...aboutRequest, ...judgeScopes(exchange, context)];
}

function judgeScopes({ request, response }: RecordedExchange, context: JudgeContext): readonly Finding[] {
  const requested = new URLSearchParams(request.body ?? '').get('scope');
  const granted = grantedScopes(response);
  if (requested === null || granted === undefined) return [];
  const { causes } = diagnoseScopes({
    requested,
    granted,
    context: 'system',
    ...(context.registeredScopes === undefined ? {} : { registered: context.registeredScopes }),
  });
  return causes.flatMap(({ cause, scopes, remedy }) => {
    const rule = REQUIREMENT_OF[cause];
    return rule === undefined ? [] : [unattainable(rule, scopes.join(' '), remedy)];
  });
}

/** `undefined` when the answer says nothing about scopes. */
function grantedScopes(response: RecordedExchange['response']): string | undefined {
  try {
    const { scope, error } = JSON.parse(response?.body ?? '') as { scope?: unknown; error?: unknown };
    if (error === 'invalid_scope') return '';
    return typeof scope === 'string' ? scope : undefined;
  } catch {
    return undefined;
  }
}

function unattainable(rule: RequirementId, scopes: string, remedy: string): Finding {
  return {
    rule,
    severity: 'warning',
    path: 'token.request.scope',
    pointer: '/request/body',
    message: `The request asks for what the application cannot get: ${scopes}.`,
    remedy,
    args: { scopes },
  };
}
