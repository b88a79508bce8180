import { describe, expect, it } from 'vitest';
import type { Exchange, ExchangeResult, JudgeContext } from '../exchange.ts';
import { judgeAccountRead, judgeAccountSearch, judgeCreate, judgeDiscovery, judgeError } from '../judge-exchange.ts';

const JUDGES = { judgeAccountRead, judgeAccountSearch, judgeCreate, judgeDiscovery, judgeError };
const ROOT = 'https://fhir-ehr-code.cerner.com/r4/ec2458f2-1e24-41c8-b71b-0e701af7583d';

const METHODS = ['GET', 'POST', 'get\u0000'];
const URLS = [
  '',
  '/',
  'Account',
  '?',
  '#',
  'Basic',
  '//Basic//',
  'https://',
  `${ROOT}/Account?_id=%E0%A4%A`,
  `${ROOT}/Account?__proto__=1&constructor=2&toString`,
  `${ROOT}/Account?${'_id=F1&'.repeat(1000)}`,
  `${ROOT}/Account/%`,
  `${ROOT}/Account/__proto__`,
  `${ROOT}/Account/F1/_history/1`,
  `${ROOT}/metadata`,
  `${ROOT}/.well-known/smart-configuration`,
  `${ROOT}/Basic`,
  '\ud800/Account?\udfff',
];
const BODIES = [
  null,
  '',
  'null',
  '[]',
  '{',
  '"\ud800"',
  '{"__proto__":{"resourceType":"Account"}}',
  '{"resourceType":"Account","type":[],"extension":[null,1,{"url":{}}],"identifier":{},"guarantor":[[]],"partOf":1,"id":{}}',
  '{"resourceType":"Account","type":{"text":"toString","coding":[null]},"id":"constructor"}',
  '{"resourceType":"Bundle","entry":[null,{"resource":null},{"resource":{"resourceType":"Account"}}],"link":[null,1],"total":1e400}',
  '{"resourceType":"OperationOutcome","issue":[null,{"severity":{},"code":[]}]}',
  '{"resourceType":"CapabilityStatement","rest":[null]}',
  '{"resourceType":"CapabilityStatement","rest":[{"resource":{},"security":{"extension":[null]}}]}',
];
const DEEP_BODIES = [
  '[['.repeat(20_000),
  `{"resourceType":"Account","text":${'[{"a":'.repeat(10_000)}null${'}]'.repeat(10_000)}}`,
];
const HEADERS: readonly Readonly<Record<string, string>>[] = [
  {},
  { accept: ',;q=;,', authorization: 'Bearer', 'content-type': ';', location: '%', etag: '"', date: 'x', vary: ',,,' },
  JSON.parse('{"__proto__":"x","constructor":"y"}') as Record<string, string>,
];
const STATUSES = [200, 201, 204, 304, 400, 401, 403, 404, 406, 422, 429, 500, 503, 0, -1, Number.NaN];
const CONTEXTS: readonly JudgeContext[] = [
  {},
  {
    reading: 'strict',
    baseUrl: '',
    openBaseUrl: '/',
    tenants: [],
    tenant: { accounts: {} },
    token: { context: 'patient', scopes: [''] },
  },
  { reading: 'lenient', baseUrl: ROOT, tenant: { id: 'ec2458f2-1e24-41c8-b71b-0e701af7583d' } },
];

/** Every value of each field at least once with every value of its neighbours: a walk of different strides through all of them. */
function* hostileExchanges(): Generator<readonly [Exchange, JudgeContext]> {
  let step = 0;
  const pick = <T>(values: readonly T[], stride: number): T => values.at((step * stride) % values.length) as T;
  for (const url of URLS) {
    for (const body of BODIES) {
      for (const method of METHODS) {
        step++;
        const request = { method, url, headers: pick(HEADERS, 1), body: pick(BODIES, 7) };
        const response = { status: pick(STATUSES, 5), headers: pick(HEADERS, 2), body };
        yield [{ request, response: step % 11 === 0 ? null : response }, pick(CONTEXTS, 1)];
      }
    }
  }
}

function sortKeys({ findings }: ExchangeResult): readonly string[] {
  return findings.map(({ pointer, path, rule }) => [pointer, path, rule].join('\u0000'));
}

/** Whether a JSON Pointer leads to something in the exchange, its bodies parsed. */
function leadsSomewhere(pointer: string, { request, response }: Exchange): boolean {
  let value: unknown = { request: withParsedBody(request), response: response && withParsedBody(response) };
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return false;
    value = (value as Record<string, unknown>)[name];
  }
  return true;
}

function withParsedBody<T extends { readonly body: string | null }>(message: T): Omit<T, 'body'> & { body: unknown } {
  try {
    return { ...message, body: JSON.parse(message.body ?? '') as unknown };
  } catch {
    return message;
  }
}

describe.each(Object.entries(JUDGES))('%s', (_, judge) => {
  it('gives a sorted result for any text in any field, each finding at a place that is there', () => {
    for (const [exchange, context] of hostileExchanges()) {
      const result = judge(exchange, context);
      const label = JSON.stringify([
        exchange.request.method,
        exchange.request.url.slice(0, 100),
        exchange.response?.status,
      ]);
      expect(sortKeys(result), label).toEqual([...sortKeys(result)].toSorted());
      expect(result.valid, label).toBe(!result.findings.some(({ severity }) => severity === 'error'));
      expect(
        result.findings.filter(({ pointer }) => !leadsSomewhere(pointer, exchange)),
        label,
      ).toEqual([]);
    }
  });

  it.each([`${ROOT}/Basic`, `${ROOT}/Account/F1`, `${ROOT}/Account?_id=F1`, `${ROOT}/metadata`])(
    'looks into bodies of any depth at %s',
    (url) => {
      for (const body of DEEP_BODIES) {
        for (const method of ['GET', 'POST']) {
          const result = judge({
            request: { method, url, headers: {}, body },
            response: { status: 200, headers: {}, body },
          });
          expect(sortKeys(result)).toEqual([...sortKeys(result)].toSorted());
        }
      }
    },
  );

  it('refuses a reading that there is not, and nothing else', () => {
    const exchange = { request: { method: 'GET', url: '', headers: {}, body: null }, response: null };
    expect(() => judge(exchange, { reading: 'loose' as 'strict' })).toThrow(
      'Unknown reading "loose": use default, strict or lenient.',
    );
  });
});
