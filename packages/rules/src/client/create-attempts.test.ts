import { describe, expect, it } from 'vitest';
import { BODY, create, get, judge, respond, ROOT } from '../../test/client-exchanges.ts';
import { judgeClient } from '../index.ts';

/** What is said of the address and method of a create that is sent like this. */
function said(changes: Parameters<typeof create>[1]): string[] {
  return judge([create(respond(404), changes)])
    .filter((finding) => finding.includes('create-posts-to-basic'))
    .map((finding) => finding.replace('error create-posts-to-basic exchanges[0].request.', ''));
}

describe('A create is meant', () => {
  it.each([
    ['by an address of FinancialTransaction', { url: `${ROOT}/FinancialTransaction`, body: '{}' }, ['url']],
    ['in other letters', { url: `${ROOT}/basic`, body: '{}' }, ['url']],
    ['by an address behind a query', { url: 'https://example.org/fhir/basic?a=/b/c', body: '{}' }, ['url']],
    [
      'by an address before a fragment',
      { url: 'https://example.org/fhir/financialtransaction#/b/c', body: '{}' },
      ['url'],
    ],
    [
      'by a PUT to an id, on any server',
      { method: 'PUT', url: 'https://example.org/BASIC/1', body: '{}' },
      ['method', 'url'],
    ],
    ['by a PUT to Basic', { method: 'PUT', body: '{}' }, ['method']],
    ['by a PATCH of an id', { method: 'PATCH', url: `${ROOT}/Basic/1`, body: '{}' }, ['method']],
    ['by a POST to an id that has an underscore', { url: `${ROOT}/Basic/a_b`, body: '{}' }, ['url']],
    ['by what is sent, wherever to', { url: `${ROOT}/Patient`, body: BODY }, ['url']],
  ])('%s', (_, changes, expected) => {
    expect(said(changes)).toEqual(expected);
  });

  it.each([
    ['by reading what would be created', { method: 'GET' }],
    ['by a DELETE', { method: 'DELETE', url: `${ROOT}/Basic/1` }],
    ['by sending something else elsewhere', { url: `${ROOT}/Patient`, body: '{"resourceType":"Patient"}' }],
    ['by sending nothing elsewhere', { url: `${ROOT}/Patient`, body: null }],
    ['by sending what is no JSON elsewhere', { url: `${ROOT}/Patient`, body: '{' }],
    ['by a search with POST', { url: `${ROOT}/Basic/_search`, body: 'code=x' }],
    ['by an operation', { url: `${ROOT}/Basic/$validate` }],
    ['by the id of another resource', { method: 'PUT', url: `${ROOT}/Account/basic`, body: '{}' }],
    ['by an address that goes on for long', { url: 'https://example.org/basic/1/2', body: '{}' }],
    ['by a name that only contains it', { url: 'https://example.org/basics', body: '{}' }],
  ])('by no means %s', (_, changes) => {
    expect(said(changes)).toEqual([]);
  });

  it.each([
    [`${ROOT}/Basic/`, [['url'], ['url'], []]],
    [`${ROOT}/Basic/1`, [['url'], ['url'], ['url']]],
    [`${ROOT}/Basic//`, [['url'], ['url'], ['url']]],
    [`${ROOT}/Basic`, [[], [], []]],
  ])('at %s as the reading says', (url, expected) => {
    const found = (['default', 'strict', 'lenient'] as const).map((reading) =>
      judge([create(respond(404), { url })], { reading })
        .filter((finding) => finding.includes('create-posts-to-basic'))
        .map(() => 'url'),
    );
    expect(found).toEqual(expected);
  });

  it('at the address with a slash at the end as AMB-81 alone says', () => {
    expect(judge([create(respond(404), { url: `${ROOT}/Basic/` })], { readings: { 'AMB-81': 'lenient' } })).toEqual([]);
  });
});

describe('The type of the content', () => {
  const type = (contentType: string, reading: 'default' | 'strict' | 'lenient'): string => {
    const headers = { authorization: 'Bearer x', 'content-type': contentType };
    const found = judge([create(null, { headers })], { reading });
    return found.find((finding) => finding.includes('create-content-type'))?.split(' ')[0] ?? 'none';
  };

  it.each([
    ['application/fhir+json', 'none', 'none', 'none'],
    ['application/fhir+json;charset=utf-8', 'none', 'none', 'none'],
    ['application/fhir+json ; charset = "UTF-8"', 'none', 'none', 'none'],
    ['application/fhir+json; charset =utf-16', 'error', 'error', 'none'],
    ['application/fhir+json;  charset=latin1', 'error', 'error', 'none'],
    ['application/json+fhir', 'none', 'error', 'none'],
    ['application/json', 'warning', 'error', 'none'],
    ['application/json; charset=latin1', 'error', 'error', 'none'],
    ['application/vnd.api+json', 'error', 'error', 'none'],
    ['application/fhir+xml', 'error', 'error', 'error'],
    ['text/plain', 'error', 'error', 'error'],
    ['', 'error', 'error', 'error'],
  ])('%s is judged by the reading', (contentType, ...expected) => {
    expect([type(contentType, 'default'), type(contentType, 'strict'), type(contentType, 'lenient')]).toEqual(expected);
  });

  it('is judged as AMB-67 alone says', () => {
    const headers = { authorization: 'Bearer x', 'content-type': 'application/vnd.api+json' };
    expect(judge([create(null, { headers })], { readings: { 'AMB-67': 'lenient' } })).toEqual([]);
  });

  it('is missed where there is none', () => {
    const headers = { authorization: 'Bearer x' };
    expect(judge([create(null, { headers })])).toEqual([
      'error create-content-type exchanges[0].request.headers.content-type',
    ]);
  });
});

describe('The payloads of a sequence', () => {
  const brand = BODY.replace('"value":"', '"value":"-');

  it('are judged in the reading, in all and in single entries', () => {
    const about = (context: Parameters<typeof judge>[1]): string[] =>
      judge([create(null, { body: `\ufeff${BODY}` })], context);
    const place = 'byte-order-mark exchanges[0].request.body';
    expect([
      about({}),
      about({ reading: 'strict' }),
      about({ reading: 'lenient' }),
      about({ readings: { 'AMB-66': 'strict' } }),
    ]).toEqual([[`warning ${place}`], [`error ${place}`], [], [`error ${place}`]]);
  });

  it('are judged with what is known of the hospital, where the request goes to it', () => {
    const tenant = { id: 'ec2458f2-1e24-41c8-b71b-0e701af7583d', locations: [], aliases: ['none'] };
    const other = create(null, { url: `${ROOT.replace('ec24', 'ffff')}/Basic` });
    const rules = judgeClient([create(null), other], { tenant }).findings.map(
      ({ rule, pointer }) => `${rule} ${pointer}`,
    );
    expect(rules.filter((rule) => rule.startsWith('alias-known'))).toEqual([
      'alias-known-to-tenant /0/request/body/extension/1/valueString',
    ]);
  });

  it('are those of every attempt, at the places that they have in it', () => {
    const { findings } = judgeClient([get('metadata'), create(null, { body: brand }), create(null, { body: null })]);
    expect(findings.map(({ path, pointer, args }) => [path, pointer, args['reason']])).toEqual([
      ['exchanges[1].request.body.identifier[0].value', '/1/request/body/identifier/0/value', undefined],
      ['exchanges[2].request.body', '/2/request/body', 'it is empty'],
    ]);
  });
});
