import { defineTokenRule, type TokenRule } from './define-token-rule.ts';
import { isWildcard, looseScopes } from './scope.ts';
import { inToken } from './token-view.ts';

export const scopeNoWildcard: TokenRule = defineTokenRule({
  id: 'scope-no-wildcard',
  statement: 'Scopes with a wildcard are not granted.',
  source: { document: 'Vendor authorization', section: 'Supported Scopes', basis: 'external' },
  severity: 'error',
  issueType: 'not-supported',
  appliesTo: ({ grant }) => grant?.scope !== undefined,
  faults: ({ grant }) => (looseScopes(grant?.scopes ?? []).some(isWildcard) ? [{ place: inToken('scope') }] : []),
  message: 'A scope with a wildcard is granted.',
  remedy: 'Ask for every scope by its name; leave wildcards out of what is granted.',
});
