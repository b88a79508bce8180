import { isBasicCredentials } from './basic-credentials.ts';
import { defineTokenRule, type TokenFault, type TokenRule } from './define-token-rule.ts';
import { inToken, inTokenRequest, type TokenView } from './token-view.ts';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const UNAUTHORIZED = 401;

export const clientBasicAuthentication: TokenRule = defineTokenRule({
  id: 'client-basic-authentication',
  statement:
    'An application shows who it is with its id and secret by HTTP Basic, or with a signed assertion; where that fails, the error is invalid_client.',
  source: { document: 'Vendor authorization', section: 'Basic Authentication', basis: 'external' },
  severity: 'error',
  issueType: 'login',
  appliesTo: () => true,
  faults: (view) => {
    const faults: TokenFault[] = [];
    if (!isIdentified(view)) faults.push({ place: inTokenRequest('authorization', 'headers', 'authorization') });
    else if (isSecretInForm(view)) faults.push({ place: inTokenRequest('client_secret', 'body') });
    const { answer, error } = view;
    if (answer?.status === UNAUTHORIZED && error !== undefined && error !== 'invalid_client')
      faults.push({ place: inToken('error') });
    return faults;
  },
  message:
    'The application does not show who it is as documented, or its failure to do so is not called invalid_client.',
  remedy:
    'Send Authorization: Basic with the Base64 text of id, colon and secret, and the secret nowhere else; answer failures 401 with the error invalid_client.',
});

/** Credentials in the form are taken by the lenient reading alone (AMB-85). */
function isIdentified(view: TokenView): boolean {
  if (isBasicCredentials(view.requestHeader('authorization'))) return true;
  if (inForm(view, 'client_assertion_type') === ASSERTION_TYPE && inForm(view, 'client_assertion') !== '') return true;
  return (
    view.reading('AMB-85') === 'lenient' && inForm(view, 'client_id') !== '' && inForm(view, 'client_secret') !== ''
  );
}

function isSecretInForm(view: TokenView): boolean {
  return view.reading('AMB-85') !== 'lenient' && inForm(view, 'client_secret') !== '';
}

function inForm({ form }: TokenView, name: string): string {
  return form?.parameters.get(name)?.[0] ?? '';
}
