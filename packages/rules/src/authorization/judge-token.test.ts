import { describe, expect, it } from 'vitest';
import type { Exchange, JudgeContext } from '../exchange.ts';
import { judgeToken } from './judge-token.ts';

const TENANT = 'ec2458f2-1e24-41c8-b71b-0e701af7583d';
const URL = `https://authorization.cerner.com/tenants/${TENANT}/hosts/fhir-ehr-code.cerner.com/protocols/oauth2/profiles/smart-v1/token`;
const URN = 'urn%3Acerner%3Aerror%3Aauthorization-server%3Aoauth2%3Atoken%3Aempty-scopes';
const ERROR_URI = `https://authorization.cerner.com/errors/${URN}/instances/1?client=id&tenant=${TENANT}`;
const TOKEN = { access_token: 'secret-token', token_type: 'Bearer', expires_in: 570, scope: 'system/Account.read' };

interface Changes {
  readonly body?: string;
  readonly headers?: Record<string, string>;
  readonly url?: string;
  readonly status?: number;
  readonly token?: unknown;
  readonly context?: JudgeContext;
}

function exchange({ body, headers, url, status = 200, token = TOKEN }: Changes): Exchange {
  const sent = { authorization: 'Basic aWQ6c2VjcmV0', 'content-type': 'application/x-www-form-urlencoded', ...headers };
  return {
    request: {
      method: 'POST',
      url: url ?? URL,
      headers: sent,
      body: body ?? 'grant_type=client_credentials&scope=system%2FAccount.read',
    },
    response: {
      status,
      headers: { 'cache-control': 'no-store' },
      body: typeof token === 'string' ? token : JSON.stringify(token),
    },
  };
}

function judge(changes: Changes): string[] {
  return judgeToken(exchange(changes), changes.context).findings.map(
    ({ severity, rule, path }) => `${severity} ${rule} ${path}`,
  );
}

describe('A token answer', () => {
  it.each<[string, Changes, string[]]>([
    ['is a list', { token: [] }, ['error token-response-members token']],
    [
      'has nothing in it',
      { token: {} },
      ['access_token', 'expires_in', 'scope', 'token_type'].map((name) => `error token-response-members token.${name}`),
    ],
    [
      'has its scopes in a list',
      { token: { ...TOKEN, scope: ['system/Account.read'] } },
      ['error token-response-members token.scope'],
    ],
    [
      'has members of the prototype only',
      { token: '{"__proto__":{"access_token":"a"}}' },
      ['access_token', 'expires_in', 'scope', 'token_type'].map((name) => `error token-response-members token.${name}`),
    ],
    [
      'is of another type',
      { token: { ...TOKEN, token_type: 'mac' } },
      ['error token-response-members token.token_type'],
    ],
    [
      'is of another type, which the lenient reading takes',
      { token: { ...TOKEN, token_type: 'mac' }, context: { reading: 'lenient' } },
      [],
    ],
    [
      'comes with an identity token',
      { token: { ...TOKEN, id_token: 'secret' } },
      ['error scope-no-user-scopes token.id_token'],
    ],
    ['has members that say null', { token: { ...TOKEN, id_token: null, refresh_token: null } }, []],
    ['has blank scopes', { token: { ...TOKEN, scope: ' ' } }, ['error scope-empty-refused token.scope']],
    [
      'separates scopes by a tab',
      {
        token: { ...TOKEN, scope: 'system/Account.read\tsystem/Account.rs' },
        body: 'grant_type=client_credentials&scope=system/Account.read+system/Account.rs',
      },
      ['error scope-syntax token.scope'],
    ],
    [
      'grants other letters than were asked for',
      { token: { ...TOKEN, scope: 'system/account.read' } },
      ['error scope-granted-subset token.scope'],
    ],
    [
      'has been negative for ten minutes',
      { token: { ...TOKEN, expires_in: -570 } },
      ['error token-expiry token.expires_in'],
    ],
  ])('is blamed when it %s', (_, changes, expected) => {
    expect(judge(changes)).toEqual(expected);
  });
});

describe('A token request', () => {
  it.each<[string, Changes, string[]]>([
    [
      'asks with another grant type, whatever comes back',
      {
        body: 'grant_type=authorization_code&scope=user/Account.read',
        token: { ...TOKEN, scope: 'user/Account.read', refresh_token: 'secret' },
      },
      ['error grant-client-credentials token.request.grant_type'],
    ],
    [
      'asks with two grant types',
      { body: 'grant_type=client_credentials&grant_type=password&scope=system/Account.read' },
      ['error grant-client-credentials token.request.grant_type'],
    ],
    [
      'has an id but no secret',
      { headers: { authorization: 'Basic aWQ=' } },
      ['error client-basic-authentication token.request.authorization'],
    ],
    [
      'has a secret but no id',
      { headers: { authorization: 'Basic OnNlY3JldA==' } },
      ['error client-basic-authentication token.request.authorization'],
    ],
    [
      'has a signed assertion without its type',
      {
        headers: { authorization: '' },
        body: 'grant_type=client_credentials&scope=system/Account.read&client_assertion=a.b.c',
      },
      ['error client-basic-authentication token.request.authorization'],
    ],
    [
      'has its scopes in the other version, one of them by its long name',
      {
        body: 'grant_type=client_credentials&scope=http://smarthealthit.org/FHIR/scopes/system/Account.rs+system/Account.read',
        context: { registeredScopes: ['system/Account.read'] },
      },
      ['error scope-version-spelling token.request.scope'],
    ],
    [
      'asks in a search scope of SMART v2 that has a comma',
      { body: 'grant_type=client_credentials&scope=system/Account.rs?type%3Da,b+system/Account.read' },
      [],
    ],
  ])('is blamed when it %s', (_, changes, expected) => {
    expect(judge(changes)).toEqual(expected);
  });
});

describe('A refused token request', () => {
  const refused = { error: 'invalid_scope', error_uri: ERROR_URI };

  it.each<[string, Changes, string[]]>([
    [
      'with an address that is not encoded',
      { status: 400, token: { ...refused, error_uri: decodeURIComponent(ERROR_URI) } },
      [],
    ],
    [
      'with an address without a server',
      { status: 400, token: { ...refused, error_uri: ERROR_URI.slice('https://authorization.cerner.com'.length) } },
      ['error token-error-uri token.error_uri'],
    ],
    ['with nothing but text', { status: 400, token: 'no' }, ['error token-error-uri token']],
    ['with a blank name', { status: 401, token: { ...refused, error: ' ' } }, ['error token-error-uri token.error']],
    ['by HTTP itself', { status: 405, token: '' }, []],
    ['by a failing server', { status: 503, token: '' }, []],
    [
      'as nothing is left, under the name of a wrong tenant that it is not',
      {
        status: 400,
        token: { ...refused, error: 'invalid_grant' },
        context: { registeredScopes: [], tenants: [TENANT] },
      },
      ['error scope-empty-refused token.error'],
    ],
    [
      'for its tenant or for its scopes, both of which are wrong',
      { status: 400, token: { ...refused, error: 'invalid_grant' }, context: { registeredScopes: [], tenants: [] } },
      [],
    ],
    [
      'for a tenant that is not enabled, under another name',
      { status: 400, token: { ...refused, error: 'server_error' }, context: { tenants: [] } },
      ['error token-tenant-enabled token.error'],
    ],
    [
      'for a tenant that is not enabled, while the scopes are wrong too',
      { status: 400, token: refused, context: { tenants: [], registeredScopes: [] } },
      [],
    ],
    [
      'for a client that nobody knows in a tenant that is not enabled',
      { status: 401, token: { ...refused, error: 'invalid_client' }, context: { tenants: [] } },
      [],
    ],
  ])('is judged %s', (_, changes, expected) => {
    expect(judge(changes)).toEqual(expected);
  });
});

describe('Every exchange with the token endpoint', () => {
  const odd = [
    '',
    ' ',
    '\u0000',
    '\ud800',
    '%',
    '=&=&%zz',
    'null',
    '[]',
    '{}',
    '7',
    '{"scope":7}',
    '['.repeat(10_000),
    'Basic ',
    'Basic ====',
    '__proto__',
  ];

  it('gets a result, whatever stands in its fields', () => {
    const results = odd.flatMap((text) => [
      judgeToken({
        request: {
          method: text,
          url: text,
          headers: { [text]: text, authorization: text, 'content-type': text },
          body: text,
        },
        response: { status: 200, headers: { [text]: text }, body: text },
      }),
      judgeToken(
        exchange({
          body: text,
          url: text,
          status: 400,
          token: text,
          context: { registeredScopes: [text], tenants: [text] },
        }),
      ),
      judgeToken(
        exchange({ token: { access_token: text, error_uri: text, expires_in: text, scope: text, token_type: text } }),
      ),
    ]);
    expect(results.filter(({ applied }) => applied.length === 0)).toEqual([]);
  });

  it('gets findings that show neither token nor secret', () => {
    const url = `${URL}?client_secret=secret-secret`;
    const { findings } = judgeToken(
      exchange({
        url,
        body: 'client_secret=secret',
        token: { ...TOKEN, refresh_token: 'secret', id_token: 'secret', expires_in: 0 },
      }),
    );
    expect(findings.length).toBeGreaterThan(4);
    expect(/secret-|=secret|aWQ6/.test(JSON.stringify(findings))).toBe(false);
  });

  it('is read in one pass, however long it is', () => {
    const scope = 'system/Account.read,'.repeat(20_000);
    const findings = judge({
      body: `grant_type=client_credentials&scope=${scope}`,
      headers: { authorization: `Basic ${'AAAA'.repeat(100_000)}` },
      token: { ...TOKEN, scope, error_uri: '/errors/'.repeat(100_000) },
      context: { registeredScopes: [scope] },
    });
    expect(findings).toEqual([
      'warning scope-syntax token.request.scope',
      'error client-basic-authentication token.request.authorization',
      'error scope-granted-subset token.scope',
      'error scope-syntax token.scope',
    ]);
  });
});
