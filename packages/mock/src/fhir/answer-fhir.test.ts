import { describe, expect, test } from 'vitest';
import { OPEN_ROOT, openSession, ORIGIN, ROOT, tokenAddress } from '../../test/session.ts';
import { checkPayment } from '../../test/payloads.ts';
import { defaultWorld, OTHER_TENANT, SANDBOX_TENANT } from '../index.ts';

const FHIR_JSON = 'application/fhir+json';

describe('Every answer', () => {
  test('has a date, a request id of its own, and may be read by browsers', async () => {
    const session = openSession();
    const got = await Promise.all(['/metadata', '/Account', '/Nothing'].map((path) => session.send(path)));
    for (const { headers } of got) {
      expect(headers).toMatchObject({
        date: 'Sat, 15 Jun 2024 17:00:00 GMT',
        'x-request-id': expect.stringMatching(/^[0-9a-f]{32}$/),
        'access-control-allow-origin': '*',
        vary: 'Origin',
        'cache-control': 'no-cache',
      });
    }
    expect(new Set(got.map(({ headers }) => headers['x-request-id'])).size).toBe(got.length);
  });

  test('is the same again from another mock that was asked the same', async () => {
    const ask = async (): Promise<unknown> => {
      const session = openSession();
      return [await session.token(), await session.send('/Account?_id=F703726', { token: await session.token() })];
    };
    expect(await ask()).toEqual(await ask());
  });

  test('to a preflight request allows what is asked for', async () => {
    const got = await openSession().send('/Account', {
      method: 'OPTIONS',
      headers: { 'access-control-request-headers': 'authorization' },
    });
    expect(got.status).toBe(200);
    expect(got.headers).toMatchObject({
      'access-control-allow-headers': 'authorization',
      'access-control-allow-methods': expect.stringMatching(/POST/),
    });
  });
});

describe('What cannot be done at an address is answered 405, before anything else is looked at', () => {
  test.each([
    ['GET', '/Basic', 'POST'],
    ['PUT', '/Basic', 'POST'],
    ['DELETE', '/Basic', 'POST'],
    ['GET', '/Basic/FT-PL-14266754', ''],
    ['PUT', '/Basic/FT-PL-14266754', ''],
    ['DELETE', '/Basic/FT-PL-14266754', ''],
    ['POST', '/Account', 'GET'],
    ['POST', '/Account/_search', 'GET'],
    ['PUT', '/Account/F703726', 'GET'],
    ['PATCH', '/Account/F703726', 'GET'],
    ['DELETE', '/Account/F703726', 'GET'],
    ['POST', '/metadata', 'GET'],
  ])('%s %s', async (method, path, allow) => {
    const got = await openSession().send(path, { method });
    expect([got.status, got.headers['allow'], got.json.issue[0].code]).toEqual([405, allow, 'not-supported']);
  });

  test('a POST that stands for another method counts as that one', async () => {
    const session = openSession();
    const headers = { 'x-http-method-override': 'patch', 'content-type': FHIR_JSON };
    const [byHeader, byParameter] = await Promise.all([
      session.create(checkPayment(), { headers }),
      session.send('/Basic?_method=PUT', { method: 'POST', body: JSON.stringify(checkPayment()) }),
    ]);
    expect([byHeader.status, byParameter.status, session.mock.journal()]).toEqual([405, 405, []]);
  });
});

describe('What is not there is answered 404', () => {
  test.each([
    '/Account/F1',
    '/Account/f703726',
    '/Account/',
    '/Account/F703726/',
    '/Account/F703726/_history/1',
    '/Observation',
    '/Patient/1',
    '/Encounter/1',
    '/RelatedPerson/1',
    '',
  ])('%s', async (path) => {
    const session = openSession();
    const got = await session.send(path, { token: await session.token() });
    expect([got.status, got.json.issue[0].code]).toEqual([404, 'not-found']);
  });

  test.each([`${ORIGIN}/nothing`, `${ORIGIN}/r4`, `${ORIGIN}/tenants`])('%s', async (address) => {
    const got = await openSession().send(address);
    expect(got.status).toBe(404);
  });
});

describe('Another media type than JSON is answered 406 with nothing in it', () => {
  test.each(['application/fhir+xml', 'text/html', 'image/png, text/*', 'application/fhir+json;q=0'])(
    '%s',
    async (accept) => {
      const session = openSession();
      const token = await session.token();
      const got = await Promise.all([
        session.send('/Account/F703726', { token, headers: { accept } }),
        session.send('/metadata', { headers: { accept } }),
        session.create(checkPayment(), { token, headers: { accept } }),
      ]);
      expect(got.map(({ status, text, headers }) => [status, text, headers['content-length']])).toEqual(
        Array(3).fill([406, '', '0']),
      );
      expect(session.mock.journal()).toEqual([]);
    },
  );

  test.each([
    ['application/fhir+json', [200, 200, 200]],
    ['application/json+fhir', [200, 200, 200]],
    ['application/json', [200, 406, 200]],
    ['*/*', [200, 406, 200]],
    ['text/html, application/json;q=0.5', [200, 406, 200]],
    ['application/vnd.api+json', [406, 406, 200]],
  ])('but %s is answered, as AMB-13 is read', async (accept, statuses) => {
    const got = await Promise.all(
      (['default', 'strict', 'lenient'] as const).map((reading) =>
        openSession({ readings: { 'AMB-13': reading } }).send('/metadata', { headers: { accept } }),
      ),
    );
    expect(got.map(({ status }) => status)).toEqual(statuses);
  });

  test('_format wins over Accept', async () => {
    const session = openSession();
    const headers = { accept: 'text/html' };
    const got = await Promise.all(
      ['json', 'application/fhir+json', 'xml'].map((format) =>
        session.send(`/metadata?_format=${format}`, { headers }),
      ),
    );
    expect(got.map(({ status }) => status)).toEqual([200, 200, 406]);
  });
});

describe('metadata', () => {
  test('on the secure host names Basic create and the token endpoint', async () => {
    const { json, headers } = await openSession().send('/metadata');
    const [rest] = json.rest;
    const token = rest.security.extension[0].extension.find(({ url }: { url: string }) => url === 'token').valueUri;
    expect(headers['content-type']).toBe(FHIR_JSON);
    expect([json.resourceType, json.fhirVersion, json.implementation.url, token]).toEqual([
      'CapabilityStatement',
      '4.0.1',
      ROOT,
      tokenAddress(),
    ]);
    expect(interactions(rest, 'Basic')).toEqual(['create']);
    expect(interactions(rest, 'Account')).toEqual(['read', 'search-type']);
  });

  test('on the open host names neither', async () => {
    const { json } = await openSession().send(`${OPEN_ROOT}/metadata`);
    const [rest] = json.rest;
    expect([json.url, rest.security, interactions(rest, 'Basic'), interactions(rest, 'Account')]).toEqual([
      `${OPEN_ROOT}/metadata`,
      { cors: true },
      undefined,
      ['read', 'search-type'],
    ]);
  });
});

describe('smart-configuration', () => {
  test('on the secure host names the endpoints, methods and scopes of the tenant', async () => {
    const { json, headers } = await openSession().send(`${ORIGIN}/r4/${OTHER_TENANT}/.well-known/smart-configuration`);
    expect(headers['content-type']).toBe('application/json');
    expect(json).toMatchObject({
      issuer: `${ORIGIN}/tenants/${OTHER_TENANT}`,
      token_endpoint: tokenAddress(OTHER_TENANT),
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: ['RS384', 'ES384'],
      grant_types_supported: ['authorization_code', 'client_credentials'],
    });
    const transactionScopes = json.scopes_supported.filter((scope: string) => scope.includes('FinancialTransaction'));
    expect(transactionScopes).toEqual(['system/FinancialTransaction.c', 'system/FinancialTransaction.write']);
  });

  test('is not on the open host', async () => {
    const got = await openSession().send(`${OPEN_ROOT}/.well-known/smart-configuration`);
    expect(got.status).toBe(404);
  });
});

test('Patient, RelatedPerson and Encounter are there as far as a payment needs them', async () => {
  const session = openSession();
  const token = await session.token();
  const [patient, guarantor, encounter, stranger] = await Promise.all([
    session.send('/Patient/6330017', { token }),
    session.send('/RelatedPerson/6330015-6330017', { token }),
    session.send('/Encounter/97950001', { token }),
    session.send('/Patient/6330017', { token: await session.token({ scope: 'system/Account.read' }) }),
  ]);
  expect([patient.json.resourceType, patient.json.id]).toEqual(['Patient', '6330017']);
  expect(guarantor.json.patient).toEqual({ reference: 'Patient/6330017' });
  expect(encounter.json).toMatchObject({
    id: '97950001',
    subject: { reference: 'Patient/6330017' },
    type: [{ text: 'Recurring' }],
  });
  expect(stranger.status).toBe(403);
});

describe('Read leniently', () => {
  test('a trailing slash does not matter', async () => {
    const session = openSession({ readings: { 'AMB-81': 'lenient' } });
    const got = await Promise.all(
      ['/Account/F703726/', '/Account/?_id=F703726', '/metadata/'].map((path) => session.send(`${OPEN_ROOT}${path}`)),
    );
    expect(got.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  test('a search may be a POST', async () => {
    const session = openSession({ readings: { 'AMB-80': 'lenient' } });
    const sent = {
      method: 'POST',
      token: await session.token(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: '_id=F703726',
    };
    const [found, refused] = [
      await session.send('/Account/_search', sent),
      await session.send('/Account/_search', { ...sent, body: 'patient=1' }),
    ];
    expect([found.status, found.json.total, refused.status]).toEqual([200, 1, 400]);
  });
});

test('A write scope does not let anybody read', async () => {
  const world = defaultWorld();
  const client = {
    id: 'writer',
    secret: 'not-a-secret',
    context: 'system',
    scopeVersion: 'v1',
    registeredScopes: ['system/Patient.write'],
    tenants: [SANDBOX_TENANT],
  } as const;
  const session = openSession({ world: { ...world, clients: [...world.clients, client] } });
  const got = await session.send('/Patient/6330017', { token: await session.token({ client: 'writer' }) });
  expect(got.status).toBe(403);
});

test('What the mock does not do is said so', async () => {
  const session = openSession();
  const authorize = await session.send(
    `${ORIGIN}/tenants/${SANDBOX_TENANT}/protocols/oauth2/profiles/smart-v1/personas/provider/authorize`,
  );
  expect([authorize.status, authorize.json.issue[0].code]).toEqual([501, 'not-supported']);
});

function interactions(
  rest: { resource: { type: string; interaction: { code: string }[] }[] },
  type: string,
): string[] | undefined {
  return rest.resource.find((resource) => resource.type === type)?.interaction.map(({ code }) => code);
}
