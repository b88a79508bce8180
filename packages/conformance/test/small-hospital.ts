import type { ServerConfiguration } from '../src/configuration/server-configuration.ts';

export const BASE_URL = 'https://hospital.test/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d';
export const TOKEN_URL = 'https://login.test/token';
export const NOW = '2024-06-15T17:00:00Z';

/** A server that holds one Account, G1. */
export const hospitalConfiguration: ServerConfiguration = {
  baseUrl: BASE_URL,
  tokenUrl: TOKEN_URL,
  clientId: 'my-client',
  clientSecret: 'my-secret-0123',
  scopes: ['system/Basic.write', 'system/FinancialTransaction.write', 'system/Account.read'],
  writes: 'allowed',
  limits: { USD: '100.00' },
  timeoutSeconds: 5,
  fixtures: { guarantorAccount: 'G1', encounter: '97953536', aliases: { payment: '0111', adjustment: '3100' } },
  clients: {},
};

/** What the hospital does otherwise than it should. */
export interface Behaviour {
  /** Answers a create; `post` takes an amount off the balance. */
  create?(post: (amount: number) => void, identifier: string, body: string): Response;
  /** What a reading shows, which is the `reads`th. */
  balance?(balance: number, reads: number): number;
  /** Answers a reading of one Account. */
  read?(): Response;
  token?(): Response;
}

/** A small server, written without the mock, that answers as documented unless told otherwise. Its one Account, G1, begins at 100 and belongs to every encounter. */
export function smallHospital({ create, read, balance = (each) => each, token = granted }: Behaviour = {}): {
  fetch: (request: Request) => Promise<Response>;
  requests: string[];
} {
  const requests: string[] = [];
  let owed = 100;
  let reads = 0;
  const fetch = async (request: Request): Promise<Response> => {
    requests.push(`${request.method} ${request.url}`);
    if (request.url === TOKEN_URL) return token();
    if (request.method === 'POST') {
      const body = await request.text();
      const identifier = /"identifier":\[\{[^}]*"value":"([^"]*)"/.exec(body)?.[1] ?? '';
      const post = (amount: number) => (owed -= amount);
      if (create) return create(post, identifier, body);
      post(12.5);
      return created(identifier);
    }
    if (!request.url.includes('/Account')) return new Response(null, { status: 404, headers: everyAnswer() });
    if (read && !request.url.includes('?')) return read();
    reads += 1;
    const found = account(balance(owed, reads).toFixed(2));
    return Response.json(request.url.includes('?') ? bundle(request.url, found) : found, { headers: everyAnswer() });
  };
  return { fetch, requests };
}

let answers = 0;

function everyAnswer(): Record<string, string> {
  answers += 1;
  return {
    date: new Date(NOW).toUTCString(),
    'x-request-id': `request${answers}`,
    'content-type': 'application/fhir+json',
  };
}

/** The documented answer to an accepted payment. */
export function created(identifier: string): Response {
  const headers = {
    ...everyAnswer(),
    'cache-control': 'no-cache',
    'content-length': '0',
    etag: 'W/"0"',
    'last-modified': new Date(NOW).toUTCString(),
    location: `${BASE_URL}/Basic/FT-PL-${identifier}`,
    vary: 'Origin',
  };
  return new Response(null, { status: 201, headers });
}

/** The documented answer to a create that breaks a business rule. */
export function refused(): Response {
  return Response.json(
    { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'business-rule' }] },
    { status: 422, headers: everyAnswer() },
  );
}

/** An answer of which nothing but the status is known. */
export function answered(status: number): Response {
  return new Response(null, { status, headers: everyAnswer() });
}

/** A connection that breaks. */
export function broken(code: string): never {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
}

function granted(): Response {
  return Response.json(
    {
      access_token: 'a-token-0123456789',
      token_type: 'Bearer',
      expires_in: 570,
      scope: hospitalConfiguration.scopes.join(' '),
    },
    { headers: { 'cache-control': 'no-store', pragma: 'no-cache' } },
  );
}

function account(value: string): object {
  return {
    resourceType: 'Account',
    id: 'G1',
    extension: [
      {
        url: 'https://fhir-ehr.cerner.com/r4/StructureDefinition/account-balance',
        valueMoney: { value, currency: 'USD' },
      },
    ],
    status: 'active',
    type: { text: 'guarantor-balance' },
    partOf: { reference: 'Account/F1' },
  };
}

function bundle(url: string, found: object): object {
  return {
    resourceType: 'Bundle',
    id: 'b1',
    type: 'searchset',
    total: 1,
    link: [{ relation: 'self', url }],
    entry: [{ fullUrl: `${BASE_URL}/Account/G1`, resource: found }],
  };
}
