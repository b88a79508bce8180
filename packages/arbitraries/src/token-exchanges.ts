import type { Exchange } from '@countercheck/rules';
import { type Arbitrary, base64String, constantFrom, integer, record, subarray, uuid } from 'fast-check';

const SCOPES = ['system/Basic.write', 'system/FinancialTransaction.write', 'system/Account.read'] as const;

/** Tokens that were asked for and granted as documented: client credentials, HTTP Basic, a subset of the scopes. */
export function tokenExchanges(): Arbitrary<Exchange> {
  return record({
    tenant: uuid(),
    host: constantFrom('fhir-ehr-code.cerner.com', 'fhir-ehr.cerner.com'),
    client: uuid(),
    secret: base64String({ minLength: 16, maxLength: 32 }),
    requested: subarray([...SCOPES], { minLength: 1 }),
    lost: integer({ min: 0, max: SCOPES.length - 1 }),
    token: base64String({ minLength: 24, maxLength: 64 }),
  }).map(({ tenant, host, client, secret, requested, lost, token }) => ({
    request: {
      method: 'POST',
      url: `https://authorization.cerner.com/tenants/${tenant}/hosts/${host}/protocols/oauth2/profiles/smart-v1/token`,
      headers: {
        accept: 'application/json',
        authorization: `Basic ${basic(`${client}:${secret}`)}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: `grant_type=client_credentials&scope=${requested.map(encodeURIComponent).join('%20')}`,
    },
    response: {
      status: 200,
      headers: { 'cache-control': 'no-store', 'content-type': 'application/json', pragma: 'no-cache' },
      body: JSON.stringify({
        access_token: token.replaceAll(/[+/=]/g, '_'),
        token_type: 'Bearer',
        expires_in: 570,
        scope: (requested.length > lost ? requested.slice(0, requested.length - lost) : requested).join(' '),
      }),
    },
  }));
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of ASCII. */
function basic(text: string): string {
  let encoded = '';
  for (let index = 0; index < text.length; index += 3) {
    const [a, b, c] = [0, 1, 2].map((offset) =>
      index + offset < text.length ? text.charCodeAt(index + offset) : undefined,
    );
    const bits = ((a ?? 0) << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const signs = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((bits >> shift) & 63));
    encoded += signs.slice(0, b === undefined ? 2 : c === undefined ? 3 : 4).join('');
    encoded += '='.repeat(b === undefined ? 2 : c === undefined ? 1 : 0);
  }
  return encoded;
}
