import { IN_STATUS } from '../exchange/exchange-place.ts';
import { defineTokenRule, type TokenRule } from './define-token-rule.ts';
import { contextsOfScopes } from './scope.ts';
import { inToken } from './token-view.ts';

export const scopeContextsNotMixed: TokenRule = defineTokenRule({
  id: 'scope-contexts-not-mixed',
  statement: 'No token has scopes of a system together with those of a user or a patient.',
  source: { document: 'Vendor authorization', section: 'Resource Context', basis: 'external' },
  severity: 'error',
  issueType: 'security',
  appliesTo: ({ grant }) => grant !== undefined,
  faults: ({ grant, requested }) => {
    if (isMixed(grant?.scopes ?? [])) return [{ place: inToken('scope') }];
    return isMixed(requested)
      ? [{ place: IN_STATUS, severity: { ambiguity: 'AMB-60', default: 'none', strict: 'error', lenient: 'none' } }]
      : [];
  },
  message: 'Scopes of a system go together with scopes of a user or a patient.',
  remedy: 'Ask for system/ scopes alone, and grant nothing else to client credentials.',
});

function isMixed(scopes: readonly string[]): boolean {
  const contexts = contextsOfScopes(scopes);
  return contexts.has('system') && contexts.size > 1;
}
