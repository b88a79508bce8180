import { describe, expect, it } from 'vitest';
import { basePayload } from './draft.ts';
import type { Exchange, ExchangeResponse, JudgeContext } from './exchange.ts';
import { judgeAccountRead, judgeAccountSearch, judgeCreate, judgeDiscovery, judgeError } from './judge-exchange.ts';

const TENANT = 'ec2458f2-1e24-41c8-b71b-0e701af7583d';
const OTHER_TENANT = 'd075cf8b-3261-481d-97e5-ba6c48d3b41f';
const ROOT = `https://fhir-ehr-code.cerner.com/r4/${TENANT}`;
const CREATED = {
  'cache-control': 'no-cache',
  'content-length': '0',
  'content-type': 'application/fhir+json',
  date: 'Mon, 04 Nov 2019 16:23:57 GMT',
  etag: 'W/"0"',
  'last-modified': 'Mon, 04 Nov 2019 16:23:57 GMT',
  vary: 'Origin',
  'x-request-id': '1638e30e497b93ff4383b2ff0eaeea68',
};

function answer(status: number, body: unknown = null, headers: Record<string, string> = {}): ExchangeResponse {
  return { status, headers, body: body === null || typeof body === 'string' ? body : JSON.stringify(body) };
}

function create(payload: unknown, response: ExchangeResponse | null): Exchange {
  const headers = { authorization: 'Bearer secret-token', 'content-type': 'application/fhir+json' };
  return {
    request: {
      method: 'POST',
      url: `${ROOT}/Basic`,
      headers,
      body: typeof payload === 'string' ? payload : JSON.stringify(payload),
    },
    response,
  };
}

function read(path: string, response: ExchangeResponse | null, root = ROOT): Exchange {
  return {
    request: { method: 'GET', url: `${root}/${path}`, headers: { authorization: 'Bearer secret-token' }, body: null },
    response,
  };
}

function outline({
  findings,
}: {
  findings: readonly { rule: string; path: string; pointer: string }[];
}): readonly string[] {
  return findings.map(({ rule, path, pointer }) => `${rule} ${path} ${pointer}`);
}

const cashPayment = basePayload('cash-payment').resource;
const account = { resourceType: 'Account', id: 'F703726', status: 'active', type: { text: 'financial-account' } };

describe('places', () => {
  it('A missing header is named by the path and pointed at by what lacks it', () => {
    const { etag: _, ...headers } = CREATED;
    const result = judgeCreate(create(cashPayment, answer(201, '', { ...headers, location: `${ROOT}/Basic/nothing` })));
    expect(outline(result)).toEqual([
      'create-etag-weak-zero response.headers.etag /response/headers',
      'create-location-prefix response.headers.location /response/headers/location',
    ]);
  });

  it('A wrong value in a body is pointed at as if the body were parsed', () => {
    const balance = {
      url: 'https://fhir-ehr.cerner.com/r4/StructureDefinition/account-balance',
      valueMoney: { value: '1,0' },
    };
    const guarantorBalance = {
      ...account,
      id: 'G1',
      type: { text: 'guarantor-balance' },
      extension: [balance],
      guarantor: [{ period: {} }],
    };
    expect(outline(judgeAccountRead(read('Account/G1', answer(200, guarantorBalance))))).toEqual([
      'account-balance-decimal-string response.body.extension[0].value.value /response/body/extension/0/valueMoney/value',
      'account-guarantor-structure response.body.guarantor[0].party /response/body/guarantor/0',
      'account-blank-fields-omitted response.body.guarantor[0].period /response/body/guarantor/0/period',
      'account-guarantor-structure response.body.guarantor[0].period /response/body/guarantor/0/period',
    ]);
  });

  it('A parameter of a search is pointed at in the address, and once however often it is wrong', () => {
    expect(outline(judgeAccountSearch(read('Account?_id=F1&_count=0&_count=x', null)))).toEqual([
      'account-search-count search._count /request/url',
      'account-search-count-without-id search._count /request/url',
    ]);
  });
});

describe('refusals', () => {
  it.each([400, 401, 403, 404, 405, 415, 422, 429, 500, 503])(
    'An unparsable create that nobody may send is refused rightly or not by %i',
    (status) => {
      const context: JudgeContext = { tenants: [OTHER_TENANT], token: { context: 'user', scopes: [], expired: true } };
      const { findings } = judgeError(create('{', answer(status)), context);
      const rules = findings
        .map(({ rule }) => rule)
        .filter((rule) => rule === 'tenant-invalid-403' || rule === 'unparsable-body-400');
      expect(rules).toEqual(
        [400, 401, 403, 429, 503].includes(status) ? [] : ['tenant-invalid-403', 'unparsable-body-400'],
      );
    },
  );

  it('Where nothing is known of token and tenants, a server that forbids is not blamed for the payload', () => {
    const statuses = [201, 400, 401, 403, 404, 422].filter((status) => {
      return judgeError(create({ ...cashPayment, implicitRules: 'x' }, answer(status))).findings.some(
        ({ rule }) => rule === 'business-rule-422',
      );
    });
    expect(statuses).toEqual([201, 400]);
  });

  it('A parser may refuse what is of the wrong JSON type', () => {
    const wrongType = { ...cashPayment, identifier: {} };
    expect(outline(judgeError(create({ ...cashPayment, identifier: 1 }, answer(400))))).toEqual([]);
    expect(outline(judgeError(create(wrongType, answer(400)), { reading: 'lenient' }))).toEqual([]);
    expect(outline(judgeError(create(wrongType, answer(400))))).toEqual([
      'business-rule-422 response.status /response/status',
    ]);
  });

  it('What Basic cannot do at all may be refused as such, whatever else is wrong', () => {
    const context: JudgeContext = { tenants: [] };
    const statuses = [200, 403, 404, 405].filter(
      (status) => judgeError(read('Basic/FT-PL-1', answer(status)), context).findings.length > 0,
    );
    expect(statuses).toEqual([200]);
  });

  it('A server may answer 406 to who asks for its metadata in XML', () => {
    const asked = read('metadata', answer(406));
    const asXml = { ...asked, request: { ...asked.request, headers: { accept: 'application/fhir+xml' } } };
    expect([asked, asXml].map((exchange) => outline(judgeDiscovery(exchange)))).toEqual([
      ['capability-statement response.status /response/status'],
      [],
    ]);
  });

  it('A format in the address may win over the Accept header, or not', () => {
    const asked = (status: number): Exchange => {
      const exchange = read('Account/F703726?_format=json', answer(status, status === 200 ? account : null));
      return {
        ...exchange,
        request: { ...exchange.request, headers: { ...exchange.request.headers, accept: 'application/xml' } },
      };
    };
    expect([200, 406, 400].map((status) => judgeError(asked(status)).findings.length)).toEqual([0, 0, 0]);
  });

  it('A search by POST may be unknown to the server, except where the reading takes it', () => {
    const headers = { authorization: 'Bearer secret-token', 'content-type': 'application/x-www-form-urlencoded' };
    const posted = { method: 'POST', url: `${ROOT}/Account/_search?_count=x`, headers, body: '_id=F703726&_count=5' };
    const found = (reading: 'default' | 'lenient'): readonly string[] =>
      outline(judgeAccountSearch({ request: posted, response: answer(404) }, { reading }));
    const ofRequest = [
      'account-search-count search._count /request/url',
      'account-search-count-without-id search._count /request/url',
    ];
    expect(found('default')).toEqual(['account-search-post request.method /request/method', ...ofRequest]);
    expect(found('lenient')).toEqual([...ofRequest, 'account-bundle-matches-only response.status /response/status']);
  });

  it('A create that had to be refused is not also blamed for being answered 200', () => {
    const rules = judgeCreate(create({ ...cashPayment, implicitRules: 'x' }, answer(200, '', CREATED))).findings.map(
      ({ rule }) => rule,
    );
    expect(rules).toEqual(['create-location-absolute', 'business-rule-422']);
  });

  it('One Account without status spoils a page', () => {
    const { status: _, ...withoutStatus } = account;
    const entry = [account, { ...withoutStatus, id: 'F2' }].map((resource) => ({
      fullUrl: `${ROOT}/Account/${resource.id}`,
      resource,
    }));
    const link = [{ relation: 'self', url: ROOT }];
    const bundle = { resourceType: 'Bundle', id: '1', type: 'searchset', total: 2, link, entry };
    expect(outline(judgeAccountSearch(read('Account?_id=F703726,F2', answer(200, bundle))))).toEqual([
      'outcome-required-500 response.status /response/status',
    ]);
  });

  it('The Accounts of one hospital say nothing about those of another', () => {
    const context: JudgeContext = { tenant: { id: TENANT, accounts: { G1: 'guarantor-balance' } } };
    const otherRoot = ROOT.replace(TENANT, OTHER_TENANT);
    expect(outline(judgeAccountRead(read('Account/F703726', answer(200, account)), context))).toEqual([
      'resource-unknown-404 response.status /response/status',
    ]);
    expect(outline(judgeAccountRead(read('Account/F703726', answer(200, account), otherRoot), context))).toEqual([]);
  });

  it.each([
    ['Account/F703726/', [1, 1, 0]],
    ['Account/F703726/_history/1', [1, 1, 1]],
    ['Account/F703726/x', [1, 1, 1]],
    ['Account/F703726', [0, 0, 0]],
  ] as const)('%s is an address by default, strictly and leniently read, or not', (path, expected) => {
    const counts = (['default', 'strict', 'lenient'] as const).map(
      (reading) => judgeAccountRead(read(path, answer(200, account)), { reading }).findings.length,
    );
    expect(counts).toEqual(expected);
  });

  it('A single entry of the ledger can be read in another way', () => {
    const exchange = read('Account?_id=F1&status=active', answer(200, { resourceType: 'Bundle' }));
    const ruleIds = (context: JudgeContext): readonly string[] =>
      judgeError(exchange, context).findings.map(({ rule }) => rule);
    expect(ruleIds({})).toEqual([]);
    expect(ruleIds({ readings: { 'AMB-79': 'strict' } })).toEqual(['search-parameters-400']);
    expect(ruleIds({ reading: 'strict', readings: { 'AMB-79': 'default' } })).toEqual([]);
  });
});

describe('what is said', () => {
  it('No token, no id of a person or an Account and no card number is shown', () => {
    const card = '4111111111111111';
    const bundle = {
      resourceType: 'Bundle',
      entry: [
        {
          fullUrl: 'Account/G77001',
          resource: {
            ...account,
            id: 'G77001',
            subject: [{ reference: 'Patient/77002' }],
            guarantor: [{ party: { reference: 'Person/77003' } }],
          },
        },
        {
          resource: {
            ...account,
            type: { text: 'guarantor-balance' },
            partOf: { reference: 'Patient/77002' },
            [card]: 1,
          },
        },
      ],
    };
    const path = `Account?patient=Person/77002&-guarantor=Person/77003&${card}=1&access_token=secret-token&type=statement`;
    const { findings } = judgeAccountSearch(read(path, answer(200, bundle, { etag: card })));
    expect(findings.length).toBeGreaterThan(12);
    const told = JSON.stringify(findings);
    expect([card, 'secret-token', '77001', '77002', '77003'].filter((secret) => told.includes(secret))).toEqual([]);
  });

  it('A result names the rules that had something to decide', () => {
    const { applied, findings } = judgeAccountSearch(read('Account?_id=F703726', null));
    expect(findings).toEqual([]);
    expect(applied.filter((id) => id.startsWith('account-'))).toEqual([
      'account-search-combinations',
      'account-search-count-without-id',
      'account-search-id',
      'account-search-post',
      'account-search-unknown-parameter',
    ]);
  });

  it('Every finding is worded to the end', () => {
    const { findings } = judgeCreate(create({ resourceType: 'Basic' }, answer(200, '{}', {})));
    expect(findings.length).toBeGreaterThan(7);
    expect(findings.filter(({ message, remedy }) => /[{}]/.test(message + remedy))).toEqual([]);
  });
});
