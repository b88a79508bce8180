import { defineTokenRule, type TokenRule } from './define-token-rule.ts';
import { contextsOfScopes } from './scope.ts';
import { inToken } from './token-view.ts';

export const scopeSystemOnly: TokenRule = defineTokenRule({
  id: 'scope-system-only',
  statement: 'Client credentials get no scopes of a user or a patient.',
  source: { document: 'Vendor authorization', section: 'Resource Context', basis: 'external' },
  severity: 'error',
  issueType: 'security',
  appliesTo: ({ grant, isForSystem }) => isForSystem && grant?.scope !== undefined,
  faults: ({ grant }) => {
    const contexts = contextsOfScopes(grant?.scopes ?? []);
    // Beside system scopes they are a mixture, which is another rule's matter.
    return contexts.size > 0 && !contexts.has('system') ? [{ place: inToken('scope') }] : [];
  },
  message: 'Client credentials were granted scopes of a user or a patient.',
  remedy: 'Refuse such a request with 400 and invalid_scope: only system/ scopes go with client credentials.',
});
