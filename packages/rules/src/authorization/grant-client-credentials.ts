import { defineTokenRule, type TokenRule } from './define-token-rule.ts';
import { CLIENT_CREDENTIALS, inTokenRequest } from './token-view.ts';

export const grantClientCredentials: TokenRule = defineTokenRule({
  id: 'grant-client-credentials',
  statement: 'A system asks for its token with the grant type client_credentials.',
  source: {
    document: 'Vendor authorization',
    section: 'Requesting Authorization on Behalf of a System',
    basis: 'external',
  },
  severity: 'error',
  issueType: 'value',
  appliesTo: ({ form }) => form !== undefined,
  faults: ({ form }) => {
    const { grantTypes = [] } = form ?? {};
    const holds = grantTypes.length > 0 && grantTypes.every((grantType) => grantType === CLIENT_CREDENTIALS);
    return holds ? [] : [{ place: inTokenRequest('grant_type', 'body') }];
  },
  message: 'The token request does not ask with the grant type client_credentials.',
  remedy: 'Send grant_type=client_credentials, in exactly these letters.',
});
