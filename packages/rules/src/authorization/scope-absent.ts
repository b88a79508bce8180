import { defineTokenRule, type TokenRule } from './define-token-rule.ts';
import { inTokenRequest } from './token-view.ts';

export const scopeAbsent: TokenRule = defineTokenRule({
  id: 'scope-absent',
  statement: 'A token request names the scopes it wants.',
  source: { document: 'RFC 6749', section: '3.3', basis: 'implied' },
  severity: 'warning',
  issueType: 'required',
  appliesTo: ({ form, isForSystem }) => form !== undefined && isForSystem,
  faults: ({ requested }) =>
    requested.length > 0
      ? []
      : [
          {
            place: inTokenRequest('scope', 'body'),
            severity: { ambiguity: 'AMB-83', default: 'warning', strict: 'warning', lenient: 'none' },
          },
        ],
  message: 'The token request names no scope.',
  remedy: 'Name each scope that is needed: without any, the request may be refused.',
});
