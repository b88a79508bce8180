import { describe, expect, it } from 'vitest';
import { ask, BODY, create, get, judge, respond, ROOT, SCOPES, TOKEN_URL } from '../../test/client-exchanges.ts';
import { type Exchange, judgeClient } from '../index.ts';

const NEEDLESS = 'warning token-cached-by-client exchanges[1].request';
const at = (exchange: Exchange, time: string): Exchange => ({ ...exchange, at: `2026-03-02T15:${time}Z` });
const first = ask('2026-03-02T15:00:00Z');

describe('A rule of a sequence', () => {
  it.each<[string, Exchange[], string[]]>([
    ['one read', [get('Account/G1')], []],
    ['a create that was answered', [create(respond(201))], ['identifier-not-reused']],
    ['a read whose answer was lost', [get('Account/G1', null)], []],
    [
      'a create whose answer was lost',
      [create(null), get('Account/G1')],
      ['create-not-repeated', 'identifier-not-reused'],
    ],
    ['a request for a token', [get('Account/G1'), first], ['token-cached-by-client']],
    ['a token in use', [first, get('Account/G1')], ['token-cached-by-client']],
    ['a read that is asked to wait', [get('Account/G1', respond(429)), get('Account/G1')], ['rate-limit-429']],
    ['a page', [get('Account?page=2'), get('Account/G1')], ['paging-followed']],
  ])('applies to %s', (_, exchanges, expected) => {
    const ofSequences = [
      'create-not-repeated',
      'identifier-not-reused',
      'paging-followed',
      'rate-limit-429',
      'scope-checked-by-client',
      'token-cached-by-client',
    ];
    const { applied } = judgeClient(exchanges);
    expect(applied.filter((rule) => ofSequences.includes(rule))).toEqual(expected);
  });

  it('tells its severity by the reading, and which entry decides it', () => {
    const twice = [create(respond(201)), create(respond(422))];
    const told = (['default', 'strict', 'lenient'] as const).map((reading) =>
      judgeClient(twice, { reading }).findings.map(({ severity, rule, pointer, ambiguity }) => [
        severity,
        rule,
        pointer,
        ambiguity,
      ]),
    );
    expect(judgeClient([first, at(first, '00:01')]).findings.map(({ pointer }) => pointer)).toEqual(['/1/request']);
    const finding = ['identifier-not-reused', '/1/request/body/identifier/0/value', 'AMB-43'];
    expect(told).toEqual([[['error', ...finding]], [['error', ...finding]], [['warning', ...finding]]]);
  });
});

describe('A token', () => {
  it.each<[string, Exchange[], string[]]>([
    ['within a minute', [first, at(first, '00:59.999')], [NEEDLESS]],
    ['after a minute', [first, at(first, '01:00')], []],
    ['when the first answer gave none', [{ ...first, response: respond(400) }, at(first, '00:01')], []],
    [
      'by another application',
      [first, at(ask('', { headers: { ...first.request.headers, authorization: 'Basic eDp5' } }), '00:01')],
      [],
    ],
    ['for another tenant', [first, at(ask('', { url: TOKEN_URL.replace('ec24', 'ffff') }), '00:01')], []],
    ['with a query that says nothing', [first, at(ask('', { url: `${TOKEN_URL}?x=1` }), '00:01')], [NEEDLESS]],
    ['without a time', [first, { request: first.request, response: first.response }], []],
    ['after one without a time', [ask(undefined), at(first, '00:01')], []],
    [
      'after one whose life is not told',
      [ask('2026-03-02T15:00:00Z', {}, { expires_in: '570' }), at(first, '00:01')],
      [],
    ],
    ['after one that has expired', [ask('2026-03-02T15:00:00Z', {}, { expires_in: 1 }), at(first, '00:01')], []],
    ['after a refusal without a token', [first, at(get('Account/G1', respond(401)), '00:01'), at(first, '00:02')], []],
    [
      'after another token was refused',
      [
        first,
        at(
          {
            ...get('Account/G1', respond(401)),
            request: { ...get('Account/G1').request, headers: { authorization: 'Bearer x' } },
          },
          '00:01',
        ),
        at(first, '00:02'),
      ],
      ['warning token-cached-by-client exchanges[2].request'],
    ],
    [
      'after a use that was not refused',
      [first, at(get('Account/G1', respond(403)), '00:01'), at(first, '00:02')],
      ['warning token-cached-by-client exchanges[2].request'],
    ],
    [
      'after it was refused and given again',
      [first, at(get('Account/G1', respond(401)), '00:01'), at(first, '00:02'), at(first, '00:03')],
      ['warning token-cached-by-client exchanges[3].request'],
    ],
  ])('is asked for again %s', (_, exchanges, expected) => {
    expect(judge(exchanges)).toEqual(expected);
  });

  it('is held by the application whose id stands in the form', () => {
    const form = (id: string): Exchange =>
      ask('2026-03-02T15:00:00Z', {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: `grant_type=client_credentials&scope=${encodeURIComponent(SCOPES)}&client_id=${id}`,
      });
    const cached = (exchanges: Exchange[]): string[] =>
      judge(exchanges).filter((finding) => finding.includes('token-cached'));
    expect([cached([form('a'), form('b')]), cached([form('a'), form('a')])]).toEqual([[], [NEEDLESS]]);
  });

  it.each<[string, Exchange, string[]]>([
    ['just before it expires', at(get('Account/G1'), '09:29.999'), []],
    [
      'when it has expired',
      at(get('Account/G1'), '09:30'),
      ['warning token-cached-by-client exchanges[1].request.headers.authorization'],
    ],
    ['at a time that is not told', get('Account/G1'), []],
  ])('is used %s', (_, use, expected) => {
    expect(judge([first, use])).toEqual(expected);
  });

  it('is one that an answer gave to a request for a token', () => {
    const create422 = { ...create(respond(422)), request: { ...create(null).request, url: `${ROOT}/Basic` } };
    const answered = respond(200, {}, { access_token: 'secret-token', expires_in: 1, scope: 'user/x' });
    const late = at(create(respond(403)), '59:00');
    const uses: Exchange[][] = [
      [at({ ...get('Account/G1'), response: answered }, '00:00'), late],
      [at({ ...create422, response: answered }, '00:00'), late],
      [at(ask('', { url: 'https://example.org/form', body: 'a=b' }, { expires_in: 1 }), '00:00'), late],
    ];
    expect(uses.map((exchanges) => judge(exchanges).filter((finding) => finding.includes('exchanges[1]')))).toEqual([
      [],
      ['error identifier-not-reused exchanges[1].request.body.identifier[0].value'],
      [],
    ]);
  });

  it('is one that the configured endpoint gave, whatever was sent there', () => {
    const odd = at(ask('', { url: 'https://example.org/token?x', body: 'a=b' }, { expires_in: 1 }), '00:00');
    const late = at(get('Account/G1'), '59:00');
    const found = (tokenUrl: string): string[] =>
      judge([odd, late], { tokenUrl }).filter((finding) => finding.includes('exchanges[1]'));
    expect(found('https://example.org/token')).toEqual([
      'warning token-cached-by-client exchanges[1].request.headers.authorization',
    ]);
    expect(found('https://example.org/other')).toEqual([]);
  });

  it('does not come with what is no POST, nor with a create', () => {
    const answered = respond(200, {}, { access_token: 'secret-token', expires_in: 1, scope: SCOPES });
    const late = at(get('Account/G1'), '59:00');
    const found = (exchange: Exchange): string[] =>
      judge([at({ ...exchange, response: answered }, '00:00'), late], { tokenUrl: exchange.request.url });
    expect([found(get('token')), found(create(null))]).toEqual([[], []]);
  });

  it('whose scopes the answer does not tell is not looked at for them', () => {
    const silent = ask('2026-03-02T15:00:00Z', {}, { scope: undefined });
    expect(judge([silent, at(create(respond(201)), '00:01')])).toEqual([]);
  });
});

describe('After 429', () => {
  const limited = (wait: string | undefined, status = 429): Exchange =>
    at(get('Account/G1', respond(status, wait === undefined ? {} : { 'retry-after': wait })), '00:00');
  const TOO_SOON = 'warning rate-limit-429 exchanges[1].request';

  it.each<[string, Exchange[], string[]]>([
    ['too soon', [limited('30'), at(get('Account/G1'), '00:29.999')], [TOO_SOON]],
    ['in time', [limited('30'), at(get('Account/G1'), '00:30')], []],
    ['at a time that is not told', [limited('30'), get('Account/G1')], []],
    [
      'to another server',
      [limited('30'), at(create(null, { url: 'https://fhir.example.org/r4/x/Basic' }), '00:01')],
      [],
    ],
    [
      'to the same server in other letters',
      [
        limited('30'),
        at({ ...get(''), request: { ...get('').request, url: 'HTTPS://FHIR-EHR-CODE.CERNER.COM/other' } }, '00:01'),
      ],
      [TOO_SOON],
    ],
    ['where no wait is told', [limited(undefined), at(get('Account/G1'), '00:01')], []],
    ['where the wait is no number', [limited('x30'), at(get('Account/G1'), '00:01')], []],
    ['where the wait is not only digits', [limited('30.5'), at(get('Account/G1'), '00:01')], []],
    ['where the wait has a sign', [limited('+30'), at(get('Account/G1'), '00:01')], []],
    [
      'where it is told by another answer',
      [limited(undefined), limited('30', 503), at(get('Account/G1'), '00:01')],
      [],
    ],
    [
      'to a relative address, which is of the same server whatever it says later',
      ['/a?from=https://one.example', '/b?from=https://two.example'].map((url, index) =>
        at({ request: { ...get('').request, url }, response: respond(429, { 'retry-after': '30' }) }, `00:0${index}`),
      ),
      [TOO_SOON],
    ],
    [
      'where its own time is not told',
      [get('Account/G1', respond(429, { 'retry-after': '30' })), at(get('Account/G1'), '00:01')],
      [],
    ],
  ])('a request is sent %s', (_, exchanges, expected) => {
    expect(judge(exchanges).filter((finding) => finding.includes('rate-limit'))).toEqual(expected);
  });

  it('the longest wait counts', () => {
    const shorter = at(get('Account/G1', respond(429, { 'retry-after': '5' })), '00:10');
    const longer = at(get('Account/G1', respond(429, { 'retry-after': '50' })), '00:10');
    const late = at(get('Account/G1'), '00:40');
    expect(judge([limited('60'), shorter, late])).toEqual([TOO_SOON, TOO_SOON.replace('[1]', '[2]')]);
    expect(judge([limited('30'), longer, late])).toEqual([TOO_SOON, TOO_SOON.replace('[1]', '[2]')]);
  });
});

describe('A page', () => {
  const search = 'Account?-guarantor=1-1&type=financial-account';

  it.each([
    'pageContext',
    'direction',
    '-pageContext',
    '-pageDirection',
    'page',
    '_page',
    'offset',
    '_offset',
    '_getpages',
    '_getpagesoffset',
  ])('is built by %s', (name) => {
    const found = judge([get(`${search}&${name}=2`)]).filter((finding) => finding.includes('paging-followed'));
    expect(found).toEqual(['warning paging-followed exchanges[0].request.url']);
  });

  it('is followed where a Bundle gave its address, and not where the address differs', () => {
    const link = [{ relation: 'next', url: `${ROOT}/Account?pageContext=a%3A1` }, { relation: 'self' }];
    const bundle = respond(200, {}, { resourceType: 'Bundle', type: 'searchset', link });
    const next = (path: string): string[] =>
      judge([get(search, bundle), get(path)]).filter((finding) => finding.includes('paging-followed'));
    const built = ['warning paging-followed exchanges[1].request.url'];
    expect([
      next('Account?pageContext=a:1'),
      next('Account?pageContext=a:2'),
      next('Basic/Account?pageContext=a:1'),
    ]).toEqual([[], built, []]);
  });
});

describe('A create', () => {
  it('is known by type and identifier, else by its body', () => {
    const other = BODY.replace('"USD"', '"EUR"').replaceAll('"USD"', '"EUR"');
    const untyped = (body: string): string => body.replace('"payment"', '"unheard-of"');
    const repeated = (one: string, two: string): number =>
      judge([create(null, { body: one }), create(null, { body: two })]).filter((finding) =>
        finding.includes('create-not-repeated'),
      ).length;
    expect([
      repeated(BODY, other),
      repeated(untyped(BODY), untyped(BODY)),
      repeated(untyped(BODY), untyped(other)),
    ]).toEqual([1, 1, 0]);
    const nameless = (body: string): string => body.replace(/"identifier":\[[^\]]*\],?/, '');
    expect([repeated(nameless(BODY), nameless(BODY)), repeated(nameless(BODY), nameless(other))]).toEqual([1, 0]);
  });

  it.each([
    ['its encounter was searched', 'Account?-encounter=97953536&type=guarantor-balance', 0],
    ['everything was searched', 'Account?-guarantor=1-1&type=financial-account', 0],
    ['another encounter was searched', 'Account?-encounter=1&type=guarantor-balance', 1],
    ['an Account of its own was searched', 'Account?_id=G1', 0],
  ])('may be repeated when %s', (_, look, count) => {
    const encounter = /Encounter\/(\d+)/.exec(BODY)?.[1] ?? '';
    const path = look.replace('97953536', encounter);
    const found = judge([create(null), get(path), create(null)]);
    expect(found.filter((finding) => finding.includes('create-not-repeated')).length).toBe(count);
  });
});
