import type { ServerUnderTest } from '@countercheck/conformance';

export const BASE_URL = 'https://judged.test/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d';
const TOKEN_URL = 'https://judged.test/token';
const NOW = new Date(0).toUTCString();
const SCOPES = ['system/Basic.write', 'system/FinancialTransaction.write', 'system/Account.read'];

/** A server that knows every alias and target and whose verdict on a payload is the caller's; nothing of it comes from the mock or from the rules. */
export function judgedServer(isRefused: (body: string) => boolean): ServerUnderTest {
  let answers = 0;
  const fetch = async (request: Request): Promise<Response> => {
    if (request.url === TOKEN_URL) return grant();
    answers += 1;
    const headers = { date: NOW, 'x-request-id': `request${answers}`, 'content-type': 'application/fhir+json' };
    if (request.method !== 'POST') return new Response(null, { status: 404, headers });
    const body = await request.text();
    return isRefused(body) ? refuse(headers, body) : create(headers, body);
  };
  return {
    kind: 'server',
    name: 'judged',
    fetch,
    configuration: {
      baseUrl: BASE_URL,
      tokenUrl: TOKEN_URL,
      clientId: 'client',
      clientSecret: 'secret-of-the-judged-server',
      scopes: SCOPES,
      writes: 'allowed',
      limits: { USD: '100000000.00' },
      timeoutSeconds: 5,
      fixtures: {},
      clients: {},
    },
  };
}

function grant(): Response {
  return Response.json(
    { access_token: 'token-of-the-judged-server', token_type: 'Bearer', expires_in: 570, scope: SCOPES.join(' ') },
    { headers: { 'cache-control': 'no-store', pragma: 'no-cache' } },
  );
}

/** 400 for what is no JSON, 422 for everything else. */
function refuse(headers: Record<string, string>, body: string): Response {
  const status = isJson(body) ? 422 : 400;
  const issue = { severity: 'error', code: status === 422 ? 'business-rule' : 'structure' };
  return Response.json({ resourceType: 'OperationOutcome', issue: [issue] }, { status, headers });
}

function create(headers: Record<string, string>, body: string): Response {
  const { identifier, extension } = JSON.parse(body) as {
    identifier: { use?: string; value?: string }[];
    extension: { url: string; valueCodeableConcept?: { coding: { system: string; code: string }[] } }[];
  };
  const valued = identifier.filter(({ value }) => value !== undefined);
  const { value = '' } = valued.find(({ use }) => use === 'usual') ?? valued[0] ?? {};
  const type = extension.find(({ url }) => url.endsWith('/financial-transaction-type'))?.valueCodeableConcept?.coding;
  const code = type?.find(({ system }) => system.endsWith('/payment-type'))?.code;
  return new Response(null, {
    status: 201,
    headers: {
      ...headers,
      'cache-control': 'no-cache',
      'content-length': '0',
      etag: 'W/"0"',
      'last-modified': NOW,
      location: `${BASE_URL}/Basic/FT-${code === 'adjustment' ? 'AL' : 'PL'}-${value}`,
      vary: 'Origin',
    },
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
