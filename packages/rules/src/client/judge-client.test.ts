import { describe, expect, it } from 'vitest';
import { basePayload } from '../draft.ts';
import type { Exchange } from '../exchange.ts';
import { judgeClient } from './judge-client.ts';

const ROOT = 'https://fhir-ehr-code.cerner.com/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d';
const TOKEN_URL =
  'https://authorization.cerner.com/tenants/ec2458f2-1e24-41c8-b71b-0e701af7583d/hosts/fhir-ehr-code.cerner.com/protocols/oauth2/profiles/smart-v1/token';
const TARGET = 'Account/G63392574';
const OF_ENCOUNTER = JSON.stringify(basePayload('cash-payment').resource);
const BODY = OF_ENCOUNTER.replace(/"Encounter\/([^"]+)"/, `"${TARGET}"`);
const ENCOUNTER = /"Encounter\/([^"]+)"/.exec(OF_ENCOUNTER)?.[1] ?? '';
const SCOPES = 'system/Account.read system/Basic.write system/FinancialTransaction.write';

function respond(status: number, headers: Record<string, string> = {}, body: unknown = null): Exchange['response'] {
  return { status, headers, body: body === null ? null : JSON.stringify(body) };
}

function create(response: Exchange['response'], changes: Partial<Exchange['request']> = {}): Exchange {
  const headers = { authorization: 'Bearer secret-token', 'content-type': 'application/fhir+json' };
  return { request: { method: 'POST', url: `${ROOT}/Basic`, headers, body: BODY, ...changes }, response };
}

function get(path: string, response: Exchange['response'] = respond(200)): Exchange {
  return {
    request: { method: 'GET', url: `${ROOT}/${path}`, headers: { authorization: 'Bearer secret-token' }, body: null },
    response,
  };
}

function ask(at: string, changes: { scope?: string; granted?: string; lives?: number } = {}): Exchange {
  const body = `grant_type=client_credentials&scope=${encodeURIComponent(changes.scope ?? SCOPES)}`;
  const headers = { authorization: 'Basic aWQ6c2VjcmV0', 'content-type': 'application/x-www-form-urlencoded' };
  const token = {
    access_token: 'secret-token',
    token_type: 'Bearer',
    expires_in: changes.lives ?? 570,
    scope: changes.granted ?? SCOPES,
  };
  return { request: { method: 'POST', url: TOKEN_URL, headers, body }, response: respond(200, {}, token), at };
}

function judge(...exchanges: Exchange[]): string[] {
  return judgeClient(exchanges).findings.map(({ severity, rule, path }) => `${severity} ${rule} ${path}`);
}

const AGAIN = 'error create-not-repeated exchanges[2].request.body';

describe('A create whose outcome is unknown', () => {
  it.each([
    ['the answer was lost', null],
    ['the server failed', respond(500)],
    ['the service was not available', respond(503)],
  ])('is not sent again when %s', (_, response) => {
    expect(judge(create(response), create(respond(201)))).toEqual([
      'error create-not-repeated exchanges[1].request.body',
    ]);
  });

  it.each([
    ['another Account is read', get('Account/S1')],
    ['another Account is searched', get('Account?_id=S1')],
    ['the look fails', get(TARGET, respond(500))],
    ['only the server is asked what it can do', get('metadata')],
  ])('is not sent again when %s', (_, look) => {
    expect(judge(create(null), look, create(respond(201)))).toEqual([AGAIN]);
  });

  it.each([
    ['its target is read', get(TARGET)],
    ['its target is searched', get(`Account?_id=S1,${TARGET.replace('Account/', '')}`)],
    [
      'its target is read on another server of the tenant',
      {
        ...get(TARGET),
        request: { ...get(TARGET).request, url: `${ROOT.replace('fhir-ehr-code', 'fhir-open')}/${TARGET}` },
      },
    ],
  ])('may be sent again when %s', (_, look) => {
    expect(judge(create(null), look, create(respond(201)))).toEqual([]);
  });

  it.each([
    ['its encounter is searched', `Account?-encounter=${ENCOUNTER}&type=guarantor-balance`, []],
    ['one Account is read', 'Account/G1', []],
    ['another encounter is searched', 'Account?-encounter=1&type=guarantor-balance', [AGAIN]],
  ])('of an encounter, when %s', (_, look, expected) => {
    const ofEncounter = (response: Exchange['response']): Exchange => create(response, { body: OF_ENCOUNTER });
    expect(judge(ofEncounter(null), get(look), ofEncounter(respond(201)))).toEqual(expected);
  });

  it('needs a new look after each loss', () => {
    expect(judge(create(null), get(TARGET), create(null), create(respond(201)))).toEqual([
      'error create-not-repeated exchanges[3].request.body',
    ]);
  });

  it('stays unknown when a later attempt is refused', () => {
    expect(judge(create(null), get(TARGET), create(respond(422)), create(respond(201)))).toEqual([]);
    expect(judge(create(null), create(respond(422)), create(respond(201)))).toEqual([
      'error create-not-repeated exchanges[1].request.body',
      AGAIN,
    ]);
  });

  it('is known by its body when type or identifier cannot be read', () => {
    const body = '{"resourceType":"Basic"}';
    const blind = judge(
      create(null, { body }),
      create(null, { body }),
      create(null, { body: '{"resourceType":"Basic" }' }),
    );
    expect(blind.filter((finding) => finding.includes('create-not-repeated'))).toEqual([
      'error create-not-repeated exchanges[1].request.body',
    ]);
  });
});

describe('A create that is sent in the wrong way', () => {
  it.each([
    [
      'to a name that is no resource',
      { url: `${ROOT}/FinancialTransaction` },
      ['error create-posts-to-basic exchanges[0].request.url'],
    ],
    ['with a slash at the end', { url: `${ROOT}/Basic/` }, ['error create-posts-to-basic exchanges[0].request.url']],
    [
      'as a patch of another name',
      { method: 'PATCH', url: `${ROOT}/basic/1` },
      [
        'error create-posts-to-basic exchanges[0].request.method',
        'error create-posts-to-basic exchanges[0].request.url',
      ],
    ],
    [
      'to the open server',
      { url: `${ROOT.replace('fhir-ehr-code', 'fhir-open')}/Basic` },
      ['error create-posts-to-basic exchanges[0].request.url'],
    ],
    [
      'in another character set',
      { headers: { authorization: 'Bearer x', 'content-type': 'application/fhir+json; charset=iso-8859-1' } },
      ['error create-content-type exchanges[0].request.headers.content-type'],
    ],
  ])('is blamed: %s', (_, changes, expected) => {
    expect(judge(create(respond(404), changes))).toEqual(expected);
  });

  it('is judged against the configured server', () => {
    const found = judgeClient([create(null)], {
      baseUrl: 'https://elsewhere.example/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d',
    });
    expect(found.findings.map(({ rule, path }) => [rule, path])).toEqual([
      ['create-posts-to-basic', 'exchanges[0].request.url'],
    ]);
  });

  it('is not mistaken for a search', () => {
    expect(judge(create(respond(404), { url: `${ROOT}/Basic/_search`, body: 'code=x' }))).toEqual([]);
  });
});

describe('A token', () => {
  it('is asked for again within a minute for other scopes, or when it has expired', () => {
    const first = ask('2026-03-02T15:00:00Z', { lives: 20 });
    expect(
      judge(first, ask('2026-03-02T15:00:05Z', { scope: 'system/Patient.read' }), ask('2026-03-02T15:00:20Z')),
    ).toEqual([]);
  });

  it('is not asked for again within a minute, whatever the order of its scopes', () => {
    const again = ask('2026-03-02T15:00:59.999Z', { scope: SCOPES.split(' ').toReversed().join(' ') });
    expect(judge(ask('2026-03-02T15:00:00Z'), again)).toEqual(['warning token-cached-by-client exchanges[1].request']);
    expect(judge(ask('2026-03-02T15:00:00Z'), { ...again, at: '2026-03-02T15:01:00Z' })).toEqual([]);
  });

  it('is not used from the instant at which it expires', () => {
    const use = (at: string): string[] => judge(ask('2026-03-02T15:00:00Z'), { ...get('Account/S1'), at });
    expect([use('2026-03-02T15:09:29.999Z'), use('2026-03-02T15:09:30Z')]).toEqual([
      [],
      ['warning token-cached-by-client exchanges[1].request.headers.authorization'],
    ]);
  });

  it('without both scopes is not used for a create', () => {
    const granted = 'system/Basic.write user/FinancialTransaction.write';
    expect(judge(ask('2026-03-02T15:00:00Z', { granted }), create(respond(403)))).toEqual([
      'warning scope-checked-by-client exchanges[1].request.headers.authorization',
    ]);
  });
});

describe('After a rate limit', () => {
  const limited = {
    ...get('Account/S1', respond(429, { 'retry-after': 'Mon, 02 Mar 2026 15:00:30 GMT' })),
    at: '2026-03-02T15:00:00Z',
  };

  it('every request before the date of Retry-After is too soon, but not one to another server', () => {
    const soon = { ...get('Account/S2'), at: '2026-03-02T15:00:29Z' };
    const elsewhere = { ...ask('2026-03-02T15:00:01Z') };
    expect(judge(limited, soon, elsewhere, { ...soon, at: '2026-03-02T15:00:30Z' })).toEqual([
      'warning rate-limit-429 exchanges[1].request',
    ]);
  });

  it('nothing is too soon when nothing says how long to wait', () => {
    expect(judge({ ...limited, response: respond(429) }, { ...get('Account/S1'), at: '2026-03-02T15:00:00Z' })).toEqual(
      [],
    );
  });
});

describe('Pages', () => {
  const first = 'Account?-guarantor=1-1&type=financial-account';

  it('may be asked for in another encoding of the link', () => {
    const bundle = {
      resourceType: 'Bundle',
      type: 'searchset',
      link: [{ relation: 'next', url: `${ROOT}/Account?pageContext=a%3A1&direction=NEXT` }],
    };
    expect(judge(get(first, respond(200, {}, bundle)), get('Account?pageContext=a:1&direction=NEXT'))).toEqual([]);
  });

  it('are not counted by the application', () => {
    const built = judge(get(`${first}&pageContext=2`));
    expect(built).toEqual(['warning paging-followed exchanges[0].request.url']);
  });
});

describe('Every sequence', () => {
  const odd = [
    '',
    ' ',
    '/',
    '?',
    '#',
    '://',
    'Basic',
    `${ROOT}/Basic?access_token=&client_secret=`,
    '\u0000',
    '\ud800',
    '%',
    '%zz=%',
    '__proto__',
    '{"resourceType":"Basic","__proto__":{}}',
    '['.repeat(10_000),
    'null',
    '[]',
    '7',
  ];

  it('gets a result, whatever stands in its fields', () => {
    const exchanges = odd.flatMap((text): Exchange[] => [
      {
        request: {
          method: text,
          url: text,
          headers: { [text]: text, authorization: text, 'content-type': text },
          body: text,
        },
        response: { status: 200, headers: { [text]: text, 'retry-after': text }, body: text },
        at: text,
      },
      { request: { method: 'POST', url: text, headers: {}, body: text }, response: null },
      create(respond(429, { 'retry-after': text }), { body: text }),
      { ...ask(text), response: respond(200, {}, { access_token: text, expires_in: text, scope: text }) },
    ]);
    expect(judgeClient(exchanges).applied.length).toBeGreaterThan(0);
  });

  it('gets findings that show neither token nor secret nor target', () => {
    const leaky = { url: `${ROOT}/Basic?access_token=secret-token&client_secret=secret-secret` };
    const { findings } = judgeClient([
      ask('2026-03-02T15:00:00Z', { granted: '' }),
      ask('2026-03-02T15:00:01Z'),
      create(null, leaky),
      create(null, { ...leaky, body: '{"secret":1' }),
    ]);
    expect(findings.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'token-cached-by-client exchanges[1].request',
      'client-credentials-not-in-query exchanges[2].request.url',
      'token-header-only exchanges[2].request.url',
      'body-parses exchanges[3].request.body',
      'client-credentials-not-in-query exchanges[3].request.url',
      'token-header-only exchanges[3].request.url',
    ]);
    expect(/secret-|aWQ6|Account\/\w/.test(JSON.stringify(findings))).toBe(false);
  });

  it('of hundreds is judged in one pass', () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      create(index % 2 === 0 ? null : respond(201), { body: BODY.replace(/"value":"[^"]+"/, `"value":"${index}"`) }),
    );
    expect(judge(...many)).toEqual([]);
  });
});
