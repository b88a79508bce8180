import { defineTokenRule, type TokenRule } from './define-token-rule.ts';
import { inTokenRequest } from './token-view.ts';

export const grantFormEncoded: TokenRule = defineTokenRule({
  id: 'grant-form-encoded',
  statement: 'A token request is an encoded form and says so in its Content-Type.',
  source: { document: 'Vendor authorization', section: 'Basic Authentication', basis: 'external' },
  severity: 'error',
  issueType: 'structure',
  appliesTo: () => true,
  faults: ({ form }) =>
    form === undefined ? [{ place: inTokenRequest('content-type', 'headers', 'content-type') }] : [],
  message: 'The token request does not say that it is a form.',
  remedy: 'Send the parameters in the body, with the Content-Type application/x-www-form-urlencoded.',
});
