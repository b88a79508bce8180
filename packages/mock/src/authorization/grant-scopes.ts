import { isPossible, isUserScope, splitScopes, type TokenContext } from './scopes.ts';
import type { TokenProblem } from './token-error.ts';
import type { ReadingOf } from '../reading-of.ts';

/** What a token request says about scopes, and what is known of the application. */
export interface ScopeRequest {
  /** `null` when the parameter is absent. */
  readonly scope: string | null;
  readonly registered: readonly string[];
  readonly context: TokenContext;
}

/** The scopes of the token, or why there is none. */
export type ScopeDecision = { readonly granted: readonly string[] } | { readonly problem: TokenProblem };

/** Granted is what was requested and is registered and is possible in the context; the rest is trimmed without a word. */
export function grantScopes({ scope, registered, context }: ScopeRequest, readingOf: ReadingOf): ScopeDecision {
  if (scope === null || scope.trim() === '') {
    if (readingOf('AMB-83') !== 'lenient') return { problem: { error: 'invalid_scope', name: 'missing-scopes' } };
    return intersect(registered, registered, context);
  }
  if (context === 'system' && isRefusedOutright(splitScopes(scope), readingOf)) {
    return { problem: { error: 'invalid_scope', name: 'invalid-scopes' } };
  }
  if (scope.includes(',') && readingOf('AMB-62') === 'strict')
    return { problem: { error: 'invalid_scope', name: 'invalid-scopes' } };
  return intersect(splitScopes(scope), registered, context);
}

function intersect(requested: readonly string[], registered: readonly string[], context: TokenContext): ScopeDecision {
  const granted = [...new Set(requested)].filter((scope) => registered.includes(scope) && isPossible(scope, context));
  return granted.length === 0 ? { problem: { error: 'invalid_scope', name: 'empty-scopes' } } : { granted };
}

/** The strict readings refuse what the default trims: other contexts (AMB-60) and scopes of users (AMB-61). */
function isRefusedOutright(requested: readonly string[], readingOf: ReadingOf): boolean {
  if (readingOf('AMB-60') === 'strict' && requested.some((scope) => /^(user|patient)\//.test(scope))) return true;
  return readingOf('AMB-61') === 'strict' && requested.some(isUserScope);
}
