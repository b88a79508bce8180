import { execFile } from 'node:child_process';
import type { webcrypto } from 'node:crypto';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { Client } from 'fhir-kit-client';
import * as oauth from 'oauth4webapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPayment } from '../test/payloads.ts';
import { createMock, defaultWorld, SANDBOX_TENANT, type MockDescription, type PublicKeyData } from './index.ts';
import { serveMock, systemClock, type ServedMock } from './node.ts';

const SCOPE = 'system/Basic.write system/FinancialTransaction.write system/Account.read system/Patient.read';
const hasCurl = (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(`${folder}/curl`));
const insecure = { [oauth.allowInsecureRequests]: true };
let served: ServedMock;
let description: MockDescription;
let keys: webcrypto.CryptoKeyPair;

beforeAll(async () => {
  keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, true, ['sign', 'verify']);
  const jwk = { ...(await crypto.subtle.exportKey('jwk', keys.publicKey)), kid: 'k1' } as PublicKeyData;
  const world = defaultWorld();
  const keyed = {
    id: 'keyed',
    context: 'system',
    scopeVersion: 'v1',
    registeredScopes: SCOPE.split(' '),
    tenants: [SANDBOX_TENANT],
    jwks: { keys: [jwk] },
  } as const;
  const mock = createMock({ clock: systemClock, world: { ...world, clients: [...world.clients, keyed] } });
  served = await serveMock(mock);
  description = mock.describe(served.origin);
});
afterAll(() => served.close());

describe('oauth4webapi', () => {
  test.each(['client_secret_basic', 'private_key_jwt'])(
    'discovers the token endpoint and gets a token by %s',
    async (method) => {
      const token = await askToken(method);
      expect([token.token_type, token.expires_in, token.scope]).toEqual(['bearer', 570, SCOPE]);
    },
  );
});

describe('fhir-kit-client', () => {
  test('discovers, pays, and sees the balance by read and by search', async () => {
    const client = await createClient();
    const capabilities = (await client.capabilityStatement()) as unknown as { fhirVersion: string };
    const smart = await client.smartAuthMetadata();
    expect([capabilities.fhirVersion, String((smart as { tokenUrl: URL }).tokenUrl)]).toEqual([
      '4.0.1',
      description.tokenUrl,
    ]);
    const before = await readBalance(client);
    const created = await client.create({
      resourceType: 'Basic',
      body: checkPayment({ identifier: 'byFhirKitClient', amount: 2.5 }) as never,
    });
    const { response } = Client.httpFor(created) as { response: Response };
    expect([response.status, response.headers.get('location')]).toEqual([
      201,
      `${description.baseUrl}/Basic/FT-PL-byFhirKitClient`,
    ]);
    const bundle = (await client.search({
      resourceType: 'Account',
      searchParams: { '-encounter': '97953536', type: 'guarantor-balance' },
    })) as unknown as { entry: { resource: { id: string } }[] };
    expect([before - (await readBalance(client)), bundle.entry.map(({ resource }) => resource.id)]).toEqual([
      2.5,
      ['G63392601'],
    ]);
  });

  test('walks from page to page', async () => {
    const client = await createClient();
    let bundle = (await client.search({
      resourceType: 'Account',
      searchParams: { '-guarantor': '7100001-7100101', type: 'financial-account' },
    })) as unknown as PagedBundle | undefined;
    const sizes: number[] = [];
    while (bundle !== undefined) {
      sizes.push(bundle.entry.length);
      bundle = (await client.nextPage({ bundle: bundle as never })) as unknown as PagedBundle | undefined;
    }
    expect(sizes).toEqual([10, 2]);
  });

  test('shows a refusal with its outcome', async () => {
    const client = await createClient();
    const refused = await client
      .create({ resourceType: 'Basic', body: checkPayment({ identifier: 'not valid' }) as never })
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ response: { status: 422, data: { resourceType: 'OperationOutcome' } } });
  });
});

describe('fhirclient', () => {
  test('reads and searches with a token that it was given', async () => {
    const smart = (await import('fhirclient')).default as unknown as () => FhirClientLibrary;
    const { access_token } = await askToken('client_secret_basic');
    const client = smart().client({ serverUrl: description.baseUrl, tokenResponse: { access_token } });
    const [account, patient, found] = await Promise.all([
      client.request('Account/S2580833'),
      client.request('Patient/6330017'),
      client.request('Account?_id=F703726,G2572738'),
    ]);
    expect([account.id, patient.id, found.total]).toEqual(['S2580833', '6330017', 2]);
  });
});

describe('curl', () => {
  test.skipIf(!hasCurl)('gets a token, pays and reads', async () => {
    const [client] = description.clients;
    const asked = await curl(
      '-u',
      `${client?.id}:${client?.secret}`,
      '-d',
      'grant_type=client_credentials',
      '--data-urlencode',
      `scope=${SCOPE}`,
      description.tokenUrl,
    );
    const bearer = `Authorization: Bearer ${(JSON.parse(asked) as { access_token: string }).access_token}`;
    const payload = JSON.stringify(checkPayment({ identifier: 'byCurl' }));
    const created = await curl(
      '-i',
      '-H',
      bearer,
      '-H',
      'Content-Type: application/fhir+json',
      '-d',
      payload,
      `${description.baseUrl}/Basic`,
    );
    const read = await curl('-H', bearer, `${description.baseUrl}/Account/G63392601`);
    expect([created.split('\r\n')[0], (JSON.parse(read) as { id: string }).id]).toEqual([
      'HTTP/1.1 201 Created',
      'G63392601',
    ]);
    expect(created).toMatch(/^content-length: 0\r$/im);
  });
});

interface FhirClientLibrary {
  client(state: object): { request(path: string): Promise<{ id: string; total: number }> };
}

interface PagedBundle {
  readonly entry: readonly unknown[];
}

async function askToken(method: string): Promise<oauth.TokenEndpointResponse> {
  const issuer = new URL(`${served.origin}/tenants/${SANDBOX_TENANT}`);
  const discovered = (await (await fetch(`${description.baseUrl}/.well-known/smart-configuration`)).json()) as {
    token_endpoint: string;
  };
  const server: oauth.AuthorizationServer = { issuer: issuer.href, token_endpoint: discovered.token_endpoint };
  const [first] = description.clients;
  const isKeyed = method === 'private_key_jwt';
  const client: oauth.Client = { client_id: isKeyed ? 'keyed' : (first?.id ?? '') };
  const authentication = isKeyed
    ? oauth.PrivateKeyJwt({ key: keys.privateKey, kid: 'k1' })
    : oauth.ClientSecretBasic(first?.secret ?? '');
  const response = await oauth.clientCredentialsGrantRequest(
    server,
    client,
    authentication,
    { scope: SCOPE },
    insecure,
  );
  return oauth.processClientCredentialsResponse(server, client, response);
}

async function createClient(): Promise<Client> {
  const { access_token } = await askToken('client_secret_basic');
  return new Client({ baseUrl: description.baseUrl, bearerToken: access_token });
}

async function readBalance(client: Client): Promise<number> {
  const account = (await client.read({ resourceType: 'Account', id: 'G63392601' })) as unknown as {
    extension: { valueMoney: { value: string } }[];
  };
  return Number(account.extension[0]?.valueMoney.value);
}

async function curl(...given: readonly string[]): Promise<string> {
  return (await promisify(execFile)('curl', ['-sS', ...given])).stdout;
}
