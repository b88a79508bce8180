import { describe, expect, it } from 'vitest';
import { judgeToken } from '../authorization/judge-token.ts';
import { judgeClient } from '../client/judge-client.ts';
import type { Exchange } from '../exchange.ts';
import { judgeAccountRead, judgeAccountSearch, judgeCreate, judgeDiscovery, judgeError } from '../judge-exchange.ts';
import { wellFormedExchange } from './well-formed-exchange.ts';

const ROOT = 'https://fhir-ehr-code.cerner.com/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d';
const JUDGES = {
  judgeAccountRead,
  judgeAccountSearch,
  judgeClient: (exchange: Exchange) => judgeClient([exchange]),
  judgeCreate,
  judgeDiscovery,
  judgeError,
  judgeToken,
};
const NOTHING = { request: { method: '', url: '', headers: {}, body: null }, response: null };
const ODD_VALUES: readonly unknown[] = [
  undefined,
  null,
  7,
  Number.NaN,
  true,
  10n,
  Symbol('odd'),
  [],
  ['a', 'b'],
  {},
  { toString: 5 },
  JSON.parse('{"__proto__":{"url":"x"}}'),
  new Uint8Array([1, 255]),
  () => 'odd',
];

describe('An exchange of any shape', () => {
  it('that is well-formed is the same afterwards', () => {
    const exchange: Exchange = {
      request: { method: 'GET', url: `${ROOT}/Account/F1`, headers: { accept: 'application/json' }, body: null },
      response: { status: 200, headers: {}, body: '' },
      at: '2026-03-02T15:00:00Z',
    };
    expect(wellFormedExchange(exchange)).toBe(exchange);
  });

  it('loses what is no text, and nothing else', () => {
    const odd = {
      request: {
        method: 'POST',
        url: 7,
        headers: { Accept: 'application/json', accept: 'x', Age: 5, via: ['a', 6, 'b'], etag: null },
        body: {},
      },
      response: { status: '200', headers: [['etag', 'x']], body: 'text' },
      at: 5,
    };
    expect(wellFormedExchange(odd)).toEqual({
      request: {
        method: 'POST',
        url: '',
        headers: { accept: 'application/json, x', age: '5', via: 'a, b' },
        body: null,
      },
      response: { status: Number.NaN, headers: {}, body: 'text' },
    });
  });

  it.each(ODD_VALUES.map((value) => [typeof value, value]))('is nothing when it is a %s', (_, value) => {
    expect(wellFormedExchange(value)).toEqual(NOTHING);
  });

  it('takes no name of a header for a prototype', () => {
    const headers = JSON.parse('{"__PROTO__":"x","ETag":"y"}') as Record<string, string>;
    const { request } = wellFormedExchange({ request: { headers } });
    expect([Object.entries(request.headers), Object.getPrototypeOf(request.headers)]).toEqual([
      [
        ['__proto__', 'x'],
        ['etag', 'y'],
      ],
      Object.prototype,
    ]);
  });
});

/** A create in which one field has an odd value. */
function* oddExchanges(): Generator {
  const headers = { etag: 'W/"0"', authorization: 'Bearer x', 'content-type': 'application/fhir+json' };
  for (const value of ODD_VALUES) {
    const request = { method: 'POST', url: `${ROOT}/Basic`, headers, body: '{}' };
    const response = { status: 201, headers, body: null };
    yield value;
    for (const name of ['method', 'url', 'headers', 'body']) yield { request: { ...request, [name]: value }, response };
    for (const name of ['status', 'headers', 'body']) yield { request, response: { ...response, [name]: value } };
    for (const name of ['authorization', 'content-type', 'etag']) {
      const odd = { ...headers, [name]: value };
      yield { request: { ...request, headers: odd }, response: { ...response, headers: odd } };
    }
    yield { request, response, at: value };
  }
}

describe.each(Object.entries(JUDGES))('%s', (_, judge) => {
  it('gives a result for every one of them', () => {
    for (const exchange of oddExchanges()) expect(Array.isArray(judge(exchange as Exchange).findings)).toBe(true);
  });
});

describe('A header', () => {
  it('is found by its name in whatever letters', () => {
    const exchange = (headers: Record<string, string>): Exchange => ({
      request: { method: 'GET', url: `${ROOT}/Account/F1`, headers: {}, body: null },
      response: { status: 401, headers, body: null },
    });
    const found = (headers: Record<string, string>): string[] =>
      judgeError(exchange(headers)).findings.map(({ rule, path }) => `${rule} ${path}`);
    expect([found({ 'WWW-Authenticate': 'Bearer' }), found({})]).toEqual([
      [],
      ['token-missing-401 response.headers.www-authenticate'],
    ]);
  });
});
