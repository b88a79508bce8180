import { describe, expect, test } from 'vitest';
import { openSession, OPEN_ROOT, ORIGIN, ROOT } from '../../test/session.ts';
import { checkPayment } from '../../test/payloads.ts';
import { OTHER_TENANT } from '../index.ts';

const TENANT_REFUSED = 'Tenant not valid or accessible';
const UNKNOWN_TENANT = '00000000-0000-4000-8000-000000000000';

describe('A request to the secure host is answered 401 with WWW-Authenticate', () => {
  test.each([
    ['without a token', {}, `Bearer realm="${ROOT}"`],
    [
      'with an unknown token',
      { authorization: 'Bearer mock-token-0' },
      `Bearer realm="${ROOT}", error="invalid_token"`,
    ],
    ['with another scheme', { authorization: 'Basic abc' }, `Bearer realm="${ROOT}"`],
    ['with two words behind the scheme', { authorization: 'Bearer a b' }, `Bearer realm="${ROOT}"`],
  ])('%s', async (_, headers, challenge) => {
    const got = await openSession().send('/Account/F703726', { headers });
    expect([got.status, got.headers['www-authenticate'], got.json.issue[0].code]).toEqual([401, challenge, 'login']);
  });

  test('with a token in the query', async () => {
    const session = openSession();
    const got = await session.send(`/Account/F703726?access_token=${await session.token()}`);
    expect(got.status).toBe(401);
  });

  test('from the moment at which the token expires', async () => {
    const session = openSession();
    const token = await session.token();
    session.clock.advance(569_999);
    const before = await session.send('/Account/F703726', { token });
    session.clock.advance(1);
    const after = await session.send('/Account/F703726', { token });
    expect([before.status, after.status, after.headers['www-authenticate']]).toEqual([
      200,
      401,
      `Bearer realm="${ROOT}", error="invalid_token"`,
    ]);
  });

  test('but the scheme may be written in any case', async () => {
    const session = openSession();
    const got = await session.send('/Account/F703726', {
      headers: { authorization: `bearer ${await session.token()}` },
    });
    expect(got.status).toBe(200);
  });
});

describe('A tenant that is not there or not for the application is answered 403', () => {
  test('when nobody knows it, token or not', async () => {
    const session = openSession();
    const token = await session.token();
    const [anonymous, open, withToken] = await Promise.all([
      session.send(`${ORIGIN}/r4/${UNKNOWN_TENANT}/Account/F703726`),
      session.send(`${ORIGIN}/open/r4/${UNKNOWN_TENANT}/metadata`),
      session.create(checkPayment(), { token, tenant: UNKNOWN_TENANT }),
    ]);
    const told = [anonymous, open, withToken].map(({ status, json }) => [status, json.issue[0].diagnostics]);
    expect(told).toEqual([
      [403, TENANT_REFUSED],
      [403, TENANT_REFUSED],
      [403, TENANT_REFUSED],
    ]);
  });

  test('when the token is of another tenant', async () => {
    const session = openSession();
    const got = await session.send(`${ORIGIN}/r4/${OTHER_TENANT}/Account/G63392574`, { token: await session.token() });
    expect([got.status, got.json.issue[0].diagnostics]).toEqual([403, TENANT_REFUSED]);
  });

  test('when it is spelled in capitals', async () => {
    const session = openSession();
    const got = await session.send(`${ORIGIN}/open/r4/${OTHER_TENANT.toUpperCase()}/metadata`);
    expect(got.status).toBe(403);
  });
});

describe('A create takes both write scopes of a system', () => {
  test.each([
    ['Basic alone', 'countercheck-system-v1', 'system/Basic.write', 403],
    ['FinancialTransaction alone', 'countercheck-system-v1', 'system/FinancialTransaction.write', 403],
    ['Account.read alone', 'countercheck-system-v1', 'system/Account.read', 403],
    ['a user with Basic.write', 'countercheck-provider', 'user/Basic.write', 403],
    ['a patient with Basic.write', 'countercheck-patient', 'patient/Basic.write', 403],
    ['both in v1 spelling', 'countercheck-system-v1', 'system/Basic.write system/FinancialTransaction.write', 201],
    ['both in v2 spelling', 'countercheck-system-v2', 'system/Basic.c system/FinancialTransaction.c', 201],
  ])('%s', async (_, client, scope, status) => {
    const session = openSession();
    const got = await session.create(checkPayment(), { token: await session.token({ client, scope }) });
    const error = status === 403 ? expect.stringMatching(/error="insufficient_scope"/) : undefined;
    expect([got.status, got.headers['www-authenticate'], session.mock.journal().length]).toEqual([
      status,
      error,
      status === 201 ? 1 : 0,
    ]);
  });
});

describe('An Account is for systems and providers', () => {
  test.each([
    ['countercheck-system-v1', 'system/Account.read', 'default', 200],
    ['countercheck-system-v2', 'system/Account.rs', 'default', 200],
    ['countercheck-provider', 'user/Account.read', 'default', 200],
    ['countercheck-patient', 'patient/Account.read', 'default', 403],
    ['countercheck-patient', 'patient/Account.read', 'lenient', 200],
    ['countercheck-system-v1', 'system/Basic.write', 'default', 403],
  ] as const)('%s with %s, AMB-57 read as %s', async (client, scope, reading, status) => {
    const session = openSession({ readings: { 'AMB-57': reading } });
    const token = await session.token({ client, scope });
    const [read, search] = await Promise.all([
      session.send('/Account/F703726', { token }),
      session.send('/Account?_id=F703726', { token }),
    ]);
    expect([read.status, search.status]).toEqual([status, status]);
  });
});

describe('The open host', () => {
  test('asks for no token and looks at none', async () => {
    const session = openSession();
    const [without, withNonsense] = await Promise.all([
      session.send(`${OPEN_ROOT}/Account/F703726`),
      session.send(`${OPEN_ROOT}/Account/F703726`, { token: 'nonsense' }),
    ]);
    expect([without.status, withNonsense.status]).toEqual([200, 200]);
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('does not take %s anywhere', async (method) => {
    const session = openSession();
    const token = await session.token();
    const paths = ['Basic', 'Basic/FT-PL-1', 'Account', 'Account/F703726', 'metadata', 'Nothing'];
    const got = await Promise.all(
      paths.map((path) =>
        session.send(`${OPEN_ROOT}/${path}`, { method, token, body: JSON.stringify(checkPayment()) }),
      ),
    );
    expect([got.map(({ status }) => status), session.mock.journal()]).toEqual([paths.map(() => 405), []]);
  });
});
