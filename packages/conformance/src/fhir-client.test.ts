import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { FhirClient, networkFetch, type Transport } from './fhir-client.ts';

const baseUrl = 'https://server.test/r4/tenant';

function clientOf(fetch: (request: Request) => Promise<Response>, changes: Partial<Transport> = {}): FhirClient {
  return new FhirClient(baseUrl, {
    fetch,
    clock: { now: () => 0, sleep: async () => {} },
    timeoutMillis: 1000,
    refuse: () => undefined,
    ...changes,
  });
}

describe('FhirClient', () => {
  it('sends a body byte for byte and keeps the raw answer', async () => {
    const seen: string[] = [];
    const client = clientOf(async (request) => {
      seen.push(await request.text());
      return new Response(null, { status: 201, headers: { Location: `${baseUrl}/Basic/1` } });
    });
    const delivery = await client.create('Basic', '{"value": 12.10}', { headers: { authorization: 'Bearer t' } });
    expect(seen).toEqual(['{"value": 12.10}']);
    expect(delivery).toEqual({
      request: {
        method: 'POST',
        url: `${baseUrl}/Basic`,
        headers: {
          accept: 'application/fhir+json',
          authorization: 'Bearer t',
          'content-type': 'application/fhir+json',
        },
        body: '{"value": 12.10}',
      },
      response: { status: 201, headers: { location: `${baseUrl}/Basic/1` }, body: null },
      mayHaveArrived: true,
      sentAt: 0,
      durationMillis: 0,
    });
  });

  it.each([
    ['a JSON null', 200, 'null'],
    ['an error status', 422, '{"resourceType":"OperationOutcome"}'],
    ['text that is no JSON', 502, '<html>'],
    ['a redirect, which is not followed', 307, null],
    ['an empty answer', 204, null],
  ])('keeps %s as it came', async (_, status, body) => {
    const client = clientOf(async () => new Response(body, { status }));
    expect((await client.read('Account', 'G1')).response).toEqual({
      status,
      headers: body === null ? {} : { 'content-type': 'text/plain;charset=UTF-8' },
      body,
    });
  });

  it('tells an answer that was lost from a connection that was never made', async () => {
    const failWith = (code: string) =>
      clientOf(async () => {
        throw new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
      });
    const reset = await failWith('ECONNRESET').create('Basic', '{}');
    const refused = await failWith('ECONNREFUSED').create('Basic', '{}');
    expect([reset.response, reset.failure, reset.mayHaveArrived]).toEqual([null, 'ECONNRESET', true]);
    expect([refused.response, refused.failure, refused.mayHaveArrived]).toEqual([null, 'ECONNREFUSED', false]);
  });

  it('gives up a handler that never answers', async () => {
    const client = clientOf(() => new Promise(() => {}), { timeoutMillis: 20 });
    const delivery = await client.create('Basic', '{}');
    expect([delivery.response, delivery.failure, delivery.mayHaveArrived]).toEqual([
      null,
      'no answer within 0.02 s',
      true,
    ]);
  });

  it('sends nothing that the transport refuses', async () => {
    let requests = 0;
    const client = clientOf(async () => new Response(String((requests += 1))), {
      refuse: ({ url }) => (url.startsWith(baseUrl) ? undefined : 'not a configured address'),
    });
    const delivery = await client.request('GET', 'https://elsewhere.test/', null);
    expect([requests, delivery.failure, delivery.mayHaveArrived]).toEqual([0, 'not a configured address', false]);
  });

  it('never follows a redirect over the network, neither with a token nor with a body', async () => {
    const seen: string[] = [];
    const server = createServer((request, response) => {
      seen.push(`${request.method} ${request.url}`);
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const client = new FhirClient(`http://127.0.0.1:${port}/r4`, {
      fetch: networkFetch,
      clock: { now: () => 0, sleep: async () => {} },
      timeoutMillis: 5000,
      refuse: () => undefined,
    });
    const deliveries = [
      await client.create('Basic', '{}', { headers: { authorization: 'Bearer t' } }),
      await client.read('Account', 'G1'),
    ];
    await new Promise((resolve) => server.close(resolve));
    expect([deliveries.map(({ response }) => response?.status), seen]).toEqual([
      [307, 307],
      ['POST /r4/Basic', 'GET /r4/Account/G1'],
    ]);
  });

  it('keeps concurrent requests apart and gives the global fetch back', async () => {
    const before = globalThis.fetch;
    const client = clientOf(async (request) => new Response(JSON.stringify({ id: request.url.split('/').at(-1) })));
    const answers = await Promise.all(['G1', 'G2', 'G3'].map((id) => client.read('Account', id)));
    expect(answers.map(({ response }) => response?.body)).toEqual(['{"id":"G1"}', '{"id":"G2"}', '{"id":"G3"}']);
    expect(globalThis.fetch).toBe(before);
  });
});
