import { defineTokenRule, type TokenFault, type TokenRule } from './define-token-rule.ts';
import { inToken, inTokenRequest } from './token-view.ts';

/** What a scope may be made of by RFC 6749; a comma or semicolon behind a question mark belongs to the search in a scope of SMART v2. */
const SCOPE = /^[!#-+\--:<->@-[\]-~]+(?:\?[!#-[\]-~]*)?$/;

export const scopeSyntax: TokenRule = defineTokenRule({
  id: 'scope-syntax',
  statement: 'Scopes are separated by spaces, and their letters count.',
  source: { document: 'RFC 6749', section: '3.3', basis: 'external' },
  severity: 'error',
  issueType: 'structure',
  appliesTo: ({ requested, grant }) => requested.length > 0 || grant?.scope !== undefined,
  faults: ({ requested, grant }) => {
    const faults: TokenFault[] = [];
    if (!requested.every(isScope))
      faults.push({
        place: inTokenRequest('scope', 'body'),
        severity: { ambiguity: 'AMB-62', default: 'warning', strict: 'error', lenient: 'warning' },
      });
    if (!(grant?.scopes ?? []).every(isScope)) faults.push({ place: inToken('scope') });
    return faults;
  },
  message: 'The scopes are separated by something else than spaces.',
  remedy: 'Separate scopes by single spaces: commas make one scope of them that fits nothing.',
});

function isScope(scope: string): boolean {
  return SCOPE.test(scope);
}
