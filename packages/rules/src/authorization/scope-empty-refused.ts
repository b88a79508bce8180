import { defineTokenRule, type TokenRule } from './define-token-rule.ts';
import { inToken } from './token-view.ts';
import { isNothingLeft, isRightError } from './token-refusals.ts';

const BAD_REQUEST = 400;

export const scopeEmptyRefused: TokenRule = defineTokenRule({
  id: 'scope-empty-refused',
  statement:
    'When nothing is left of the scopes that were asked for, the request is refused with 400 and invalid_scope.',
  source: { document: 'Vendor forum', section: 'Token without scopes', basis: 'external' },
  severity: 'error',
  issueType: 'security',
  appliesTo: (view) => view.grant?.scope !== undefined || isNothingLeft(view),
  faults: (view) => {
    const { answer, grant, error } = view;
    if (grant !== undefined)
      return grant.scope !== undefined && grant.scopes.length === 0 ? [{ place: inToken('scope') }] : [];
    const isOtherwiseNamed = answer?.status === BAD_REQUEST && error !== undefined && !isRightError(view, error);
    return isOtherwiseNamed && isNothingLeft(view) ? [{ place: inToken('error') }] : [];
  },
  message: 'None of the scopes is left, and the request is not refused as documented.',
  remedy: 'Refuse with 400 and invalid_scope; issue no token without scopes.',
});
