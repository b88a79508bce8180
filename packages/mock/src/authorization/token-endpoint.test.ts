import { describe, expect, test } from 'vitest';
import { basic, openSession, ORIGIN, tokenAddress } from '../../test/session.ts';
import { OTHER_TENANT, SANDBOX_TENANT, TEST_GRANT_TYPE } from '../index.ts';

const WRITE = 'system/Basic.write system/FinancialTransaction.write';

describe('A token', () => {
  test('is granted to a system application by HTTP Basic, says its scopes and lives 570 seconds', async () => {
    const got = await openSession().askToken({ grant_type: 'client_credentials', scope: WRITE });
    expect(got.status).toBe(200);
    expect(got.json).toEqual({
      access_token: expect.stringMatching(/^mock-token-[0-9a-f]{32}$/),
      scope: WRITE,
      token_type: 'Bearer',
      expires_in: 570,
    });
    expect(got.headers).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'no-store',
      pragma: 'no-cache',
    });
  });

  test('is given out at the address without a host too', async () => {
    const session = openSession();
    const got = await session.send(`${ORIGIN}/tenants/${SANDBOX_TENANT}/protocols/oauth2/profiles/smart-v1/token`, {
      method: 'POST',
      headers: {
        authorization: basic(session.mock, 'countercheck-system-v1'),
        'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
      },
      body: 'grant_type=client_credentials&scope=system%2FAccount.read',
    });
    expect(got.json.scope).toBe('system/Account.read');
  });

  test('is given to clients that form-encode id and secret before they join them', async () => {
    const authorization = `Basic ${btoa('countercheck%2Dsystem%2Dv1:not%2Da%2Dsecret%2Dsystem%2Dv1')}`;
    const got = await openSession().askToken(
      { grant_type: 'client_credentials', scope: WRITE },
      { headers: { authorization } },
    );
    expect(got.status).toBe(200);
  });

  test.each([
    [
      'asked for more than is registered',
      'countercheck-system-without-financial-transaction',
      WRITE,
      'system/Basic.write',
    ],
    ['asked for in the other spelling', 'countercheck-system-v2', `${WRITE} system/Account.rs`, 'system/Account.rs'],
    [
      'asked for with scopes of users',
      'countercheck-system-v1',
      `${WRITE} user/Account.read openid online_access launch`,
      WRITE,
    ],
    ['asked for with a wildcard', 'countercheck-system-v1', 'system/*.read system/Account.read', 'system/Account.read'],
    ['asked for twice', 'countercheck-system-v1', 'system/Account.read system/Account.read', 'system/Account.read'],
    [
      'asked for in other letters',
      'countercheck-system-v1',
      'System/Account.read system/account.read system/Basic.write',
      'system/Basic.write',
    ],
    [
      'asked for with commas',
      'countercheck-system-v1',
      'system/Basic.write,system/Account.read system/Account.read',
      'system/Account.read',
    ],
    [
      'asked for with the long prefix',
      'countercheck-system-v1',
      'http://smarthealthit.org/FHIR/scopes/system/Account.read',
      'system/Account.read',
    ],
  ])('%s is trimmed without a word', async (_, client, scope, granted) => {
    const got = await openSession().askToken({ grant_type: 'client_credentials', scope }, { client });
    expect([got.status, got.json.scope]).toEqual([200, granted]);
  });

  test('for a user or a patient comes from the test grant, without FinancialTransaction', async () => {
    const session = openSession();
    const scope = 'user/Account.read user/FinancialTransaction.write system/Account.read openid';
    const user = await session.askToken({ grant_type: TEST_GRANT_TYPE, scope }, { client: 'countercheck-provider' });
    const patient = await session.askToken(
      { grant_type: TEST_GRANT_TYPE, scope: 'patient/Account.read' },
      { client: 'countercheck-patient' },
    );
    expect([user.json.scope, patient.json.scope]).toEqual(['user/Account.read openid', 'patient/Account.read']);
  });
});

describe('A token request is refused', () => {
  const refusals: readonly [string, Parameters<ReturnType<typeof openSession>['askToken']>, number, string, string][] =
    [
      ['without a scope', [{ grant_type: 'client_credentials' }], 400, 'invalid_scope', 'missing-scopes'],
      [
        'with a blank scope',
        [{ grant_type: 'client_credentials', scope: ' ' }],
        400,
        'invalid_scope',
        'missing-scopes',
      ],
      [
        'when no scope is left',
        [{ grant_type: 'client_credentials', scope: 'user/Account.read' }],
        400,
        'invalid_scope',
        'empty-scopes',
      ],
      [
        'with another grant type',
        [{ grant_type: 'password', scope: WRITE }],
        400,
        'unsupported_grant_type',
        'unsupported-grant-type',
      ],
      ['without a grant type', [{ scope: WRITE }], 400, 'invalid_request', 'missing-grant-type'],
      [
        'of an application of users by client credentials',
        [{ grant_type: 'client_credentials', scope: WRITE }, { client: 'countercheck-provider' }],
        400,
        'unauthorized_client',
        'grant-type-not-allowed',
      ],
      [
        'of a system application by the test grant',
        [{ grant_type: TEST_GRANT_TYPE, scope: WRITE }],
        400,
        'unauthorized_client',
        'grant-type-not-allowed',
      ],
      [
        'for a tenant where the application is not enabled',
        [
          { grant_type: 'client_credentials', scope: WRITE },
          { client: 'countercheck-system-without-financial-transaction', tenant: OTHER_TENANT },
        ],
        400,
        'invalid_grant',
        'invalid-tenant',
      ],
      [
        'for an unknown tenant',
        [{ grant_type: 'client_credentials', scope: WRITE }, { tenant: '00000000-0000-4000-8000-000000000000' }],
        400,
        'invalid_grant',
        'invalid-tenant',
      ],
      [
        'that is not form-encoded',
        [{ grant_type: 'client_credentials' }, { headers: { 'content-type': 'application/json' } }],
        400,
        'invalid_request',
        'invalid-content-type',
      ],
      [
        'with a wrong secret',
        [{}, { headers: { authorization: `Basic ${btoa('countercheck-system-v1:wrong')}` } }],
        401,
        'invalid_client',
        'invalid-client-credentials',
      ],
      [
        'of an unknown application',
        [{}, { headers: { authorization: `Basic ${btoa('nobody:wrong')}` } }],
        401,
        'invalid_client',
        'invalid-client-credentials',
      ],
      [
        'with an Authorization header of another scheme',
        [{}, { headers: { authorization: 'Digest x' } }],
        401,
        'invalid_client',
        'invalid-authorization-header',
      ],
      [
        'with a Basic header without a colon',
        [{}, { headers: { authorization: `Basic ${btoa('nobody')}` } }],
        401,
        'invalid_client',
        'invalid-authorization-header',
      ],
    ];

  test.each(refusals)('%s', async (_, ask, status, error, name) => {
    const got = await openSession().askToken(...ask);
    expect([got.status, got.json.error]).toEqual([status, error]);
    const uri = new URL(got.json.error_uri);
    const [, errors, urn = '', instances, instance] = uri.pathname.split('/');
    expect([errors, decodeURIComponent(urn), instances]).toEqual([
      'errors',
      `urn:cerner:error:authorization-server:oauth2:token:${name}`,
      'instances',
    ]);
    expect(instance).toBe(got.headers['cerner-correlation-id']);
    expect(uri.searchParams.get('tenant')).toBe(ask[1]?.tenant ?? SANDBOX_TENANT);
    expect(got.headers['cache-control']).toBe('no-store');
  });

  test('and names the application only when it has shown who it is', async () => {
    const session = openSession();
    const clientOf = (got: { json: { error_uri: string } }): string | null =>
      new URL(got.json.error_uri).searchParams.get('client');
    const known = await session.askToken({ grant_type: 'client_credentials', scope: 'none' });
    const unknown = await session.askToken(
      {},
      { headers: { authorization: `Basic ${btoa('countercheck-system-v1:wrong')}` } },
    );
    expect([clientOf(known), clientOf(unknown)]).toEqual(['countercheck-system-v1', 'unknown']);
  });

  test('with credentials in the query, whatever else it brings', async () => {
    const session = openSession();
    const got = await session.send(
      `${tokenAddress()}?client_id=countercheck-system-v1&client_secret=not-a-secret-system-v1`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          authorization: basic(session.mock, 'countercheck-system-v1'),
        },
        body: `grant_type=client_credentials&scope=${encodeURIComponent(WRITE)}`,
      },
    );
    expect([got.status, got.json.error]).toEqual([400, 'invalid_request']);
  });

  test('with a parameter given twice', async () => {
    const session = openSession();
    const got = await session.send(tokenAddress(), {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: basic(session.mock, 'countercheck-system-v1'),
      },
      body: 'grant_type=client_credentials&scope=system/Account.read&scope=system/Basic.write',
    });
    expect([got.status, got.json.error]).toEqual([400, 'invalid_request']);
  });

  test('when it is a GET', async () => {
    const got = await openSession().send(tokenAddress());
    expect([got.status, got.headers['allow']]).toEqual([405, 'POST']);
  });
});

describe('A secret in the form', () => {
  const form = {
    grant_type: 'client_credentials',
    scope: WRITE,
    client_id: 'countercheck-system-v1',
    client_secret: 'not-a-secret-system-v1',
  };
  const ask = (options: Parameters<typeof openSession>[0]) =>
    openSession(options).send(tokenAddress(), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    });

  test('is refused, unless AMB-85 is read leniently', async () => {
    const [byDefault, leniently] = await Promise.all([ask({}), ask({ readings: { 'AMB-85': 'lenient' } })]);
    expect([byDefault.status, leniently.status]).toEqual([401, 200]);
  });
});

describe('Read strictly', () => {
  test.each([
    ['AMB-60', `${WRITE} user/Account.read`],
    ['AMB-61', `${WRITE} openid`],
    ['AMB-62', `${WRITE} system/Account.read,system/Patient.read`],
  ] as const)('%s refuses what is trimmed by default', async (ambiguity, scope) => {
    const form = { grant_type: 'client_credentials', scope };
    const [byDefault, strictly] = await Promise.all([
      openSession().askToken(form),
      openSession({ readings: { [ambiguity]: 'strict' } }).askToken(form),
    ]);
    expect([byDefault.status, strictly.status, strictly.json.error]).toEqual([200, 400, 'invalid_scope']);
  });
});
