import { defineTokenRule, type TokenRule } from './define-token-rule.ts';
import { looseScopes, shortenScope } from './scope.ts';
import { inToken, type TokenView } from './token-view.ts';

export const scopeGrantedSubset: TokenRule = defineTokenRule({
  id: 'scope-granted-subset',
  statement: 'Only scopes are granted that were asked for and that the application is registered for.',
  source: { document: 'Trimmed scopes', section: "What we've already checked", basis: 'stated' },
  severity: 'error',
  issueType: 'security',
  appliesTo: ({ grant, requested, context }) =>
    grant?.scope !== undefined && (requested.length > 0 || context.registeredScopes !== undefined),
  faults: (view) => (surplusScopes(view).length === 0 ? [] : [{ place: inToken('scope') }]),
  message: 'Scopes are granted that were not asked for or are not registered: {scopes}.',
  remedy: 'Grant what is asked for, registered and possible in the context, and nothing else.',
  args: (view) => ({ scopes: surplusScopes(view).join(' ') }),
});

/** Scopes that commas hold together are the matter of another rule: here they count one by one. */
function surplusScopes({ grant, requested, context: { registeredScopes } }: TokenView): string[] {
  const asked = new Set(looseScopes(requested));
  const registered = registeredScopes && new Set(registeredScopes.map(shortenScope));
  return looseScopes(grant?.scopes ?? []).filter(
    (scope) => (asked.size > 0 && !asked.has(scope)) || (registered !== undefined && !registered.has(scope)),
  );
}
