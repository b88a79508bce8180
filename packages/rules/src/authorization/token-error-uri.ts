import { isFilledText, ownMember } from '../exchange/own-member.ts';
import { decodePercent, readParameters } from '../exchange/parameters.ts';
import { isObject } from '../json-value.ts';
import { defineTokenRule, type TokenFault, type TokenRule } from './define-token-rule.ts';
import { isTokenRefusal } from './token-refusals.ts';
import { inToken, type TokenView } from './token-view.ts';

const ERROR_ADDRESS = /^https?:\/\/[^/?#]+(?:\/[^/?#]+)*?\/errors\/([^/?#]+)\/instances\/[^/?#]+\?([^#]*)/;

export const tokenErrorUri: TokenRule = defineTokenRule({
  id: 'token-error-uri',
  statement:
    'A refused token request is answered with error and with error_uri, which names the kind of error, the instance, the client and the tenant.',
  source: { document: 'Vendor authorization', section: 'Exception Handling', basis: 'external' },
  severity: 'error',
  issueType: 'required',
  appliesTo: isTokenRefusal,
  faults: (view) => {
    const body = view.answer?.json;
    if (!isObject(body)) return [{ place: inToken() }];
    const faults: TokenFault[] = [];
    if (!isFilledText(ownMember(body, 'error'))) faults.push({ place: inToken('error') });
    if (!isErrorAddress(ownMember(body, 'error_uri'), view)) faults.push({ place: inToken('error_uri') });
    return faults;
  },
  message:
    'The refusal lacks error or error_uri, or its address does not name the kind of error, the instance, the client and the tenant.',
  remedy: 'Answer {"error": …, "error_uri": "…/errors/{urn}/instances/{id}?client={client}&tenant={tenant}"}.',
});

function isErrorAddress(address: unknown, { tenantId }: TokenView): boolean {
  const match = typeof address === 'string' ? ERROR_ADDRESS.exec(address) : null;
  if (match === null || !/^urn:[^:]+:./.test(decodePercent(match[1] ?? ''))) return false;
  const query = readParameters(match[2] ?? '');
  const tenant = query.get('tenant')?.[0];
  return (
    isFilledText(query.get('client')?.[0]) && isFilledText(tenant) && (tenantId === undefined || tenant === tenantId)
  );
}
