import { defineTokenRule, type TokenRule } from './define-token-rule.ts';
import { isSpelledInOtherVersion, looseScopes, ScopeRights, shortenScope } from './scope.ts';
import { inTokenRequest, type TokenView } from './token-view.ts';

export const scopeVersionSpelling: TokenRule = defineTokenRule({
  id: 'scope-version-spelling',
  statement:
    'Scopes are asked for in the spelling of the SMART version that the application is registered for; the other spelling is dropped without a word.',
  source: { document: 'Captured sandbox', section: 'smart-configuration', basis: 'external' },
  severity: 'error',
  issueType: 'value',
  appliesTo: ({ requested, context }) => requested.length > 0 && context.registeredScopes !== undefined,
  faults: (view) => (misspelledScopes(view).length === 0 ? [] : [{ place: inTokenRequest('scope', 'body') }]),
  message: 'The application is registered for the other SMART version of these scopes: {scopes}.',
  remedy:
    'Ask for the spelling that is registered: .read and .write in SMART v1, letters such as .rs and .c in SMART v2.',
  args: (view) => ({ scopes: misspelledScopes(view).join(' ') }),
});

function misspelledScopes({ requested, context: { registeredScopes = [] } }: TokenView): string[] {
  const names = new Set(registeredScopes.map(shortenScope));
  const registered = new ScopeRights(names);
  return looseScopes(requested).filter((scope) => !names.has(scope) && isSpelledInOtherVersion(scope, registered));
}
