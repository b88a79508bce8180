import type { Exchange } from '@countercheck/rules';
import { type Arbitrary, base64String, constantFrom, integer, record, string, subarray, uuid } from 'fast-check';
import { basic, readBasic } from './base64.ts';
import { notGenerated } from './unmapping.ts';

const SCOPES = ['system/Basic.write', 'system/FinancialTransaction.write', 'system/Account.read'] as const;
const TOKEN_SIGNS = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.'];

interface TokenParts {
  readonly tenant: string;
  readonly host: string;
  readonly client: string;
  readonly secret: string;
  readonly requested: string[];
  /** How many scopes of those requested are not granted. */
  readonly lost: number;
  readonly token: string;
}

/** Tokens that were asked for and granted as documented: client credentials, HTTP Basic, a subset of the scopes. */
export function tokenExchanges(): Arbitrary<Exchange> {
  return record<TokenParts>({
    tenant: uuid(),
    host: constantFrom('fhir-ehr-code.cerner.com', 'fhir-ehr.cerner.com'),
    client: uuid(),
    secret: base64String({ minLength: 16, maxLength: 32 }),
    requested: subarray<string>([...SCOPES], { minLength: 1 }),
    lost: integer({ min: 0, max: SCOPES.length - 1 }),
    token: string({ minLength: 24, maxLength: 64, unit: constantFrom(...TOKEN_SIGNS) }),
  }).map(exchangeOf, readExchange);
}

function exchangeOf({ tenant, host, client, secret, requested, lost, token }: TokenParts): Exchange {
  return {
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
        access_token: token,
        token_type: 'Bearer',
        expires_in: 570,
        scope: (requested.length > lost ? requested.slice(0, requested.length - lost) : requested).join(' '),
      }),
    },
  };
}

function readExchange(value: unknown): TokenParts {
  const { request, response } = value as Exchange;
  const [, tenant = '', host = ''] = /tenants\/([^/]*)\/hosts\/([^/]*)\//.exec(request.url) ?? [];
  const [client = '', secret = ''] = readBasic(request.headers['authorization']?.slice('Basic '.length) ?? '').split(
    ':',
  );
  const requested = decodeURIComponent(request.body?.split('&scope=')[1] ?? '').split(' ');
  const granted = JSON.parse(response?.body ?? '') as { readonly access_token: string; readonly scope: string };
  const lost = requested.length - granted.scope.split(' ').length;
  const parts = { tenant, host, client, secret, requested, lost, token: granted.access_token };
  return JSON.stringify(exchangeOf(parts)) === JSON.stringify(value) ? parts : notGenerated('another exchange');
}
