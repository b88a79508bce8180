import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { createMock } from '../src/index.ts';
import { serveMock } from '../src/node.ts';
import { cardPayment } from '../test/payloads.ts';
import { measureCreates } from './create-load.ts';

/** How many creates a second the mock answers, against a bare server of the same framework that parses the body and answers 201. */
const AT_LEAST = 0.5;
const WARM_UP_MILLIS = 2000;
/** Many short turns: whatever else the machine does, both get the same of it. */
const TURNS = 25;
const TURN_MILLIS = 300;

const mock = createMock();
const served = await serveMock(mock);
const description = mock.describe(served.origin);
const token = await askToken();

const bare = new Hono();
bare.post('/r4/:tenant/Basic', async (context) => {
  await context.req.json();
  return context.body(null, 201, { 'content-length': '0', 'content-type': 'application/fhir+json' });
});
const bareServer = await new Promise<{ server: ServerType; port: number }>((resolve) => {
  const server = serve({ fetch: bare.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve({ server, port }));
});

const path = new URL(description.baseUrl).pathname;
const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' };
const template = JSON.stringify(cardPayment({ identifier: 'IDENTIFIER', amount: 0.01 })).replace('visa', 'VISA');
let round = 0;
const measure = (port: number, millis: number): Promise<number> => {
  round += 1;
  const bodyOf = (number: number): string => template.replace('IDENTIFIER', `r${round}n${number}`);
  return measureCreates({ port, path: `${path}/Basic`, headers, bodyOf, connections: 16, millis });
};

await measure(served.port, WARM_UP_MILLIS);
await measure(bareServer.port, WARM_UP_MILLIS);
const turns: { mock: number; bare: number }[] = [];
for (let turn = 0; turn < TURNS; turn += 1) {
  turns.push({
    mock: await measure(served.port, TURN_MILLIS),
    bare: await measure(bareServer.port, TURN_MILLIS),
  });
}
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const rateOf = (server: 'mock' | 'bare'): number => Math.round(median(turns.map((turn) => turn[server])));
const ratio = median(turns.map(({ mock: ours, bare: theirs }) => ours / theirs));
process.stdout.write(
  `creates a second: mock ${rateOf('mock')}, bare server ${rateOf('bare')}, ratio ${ratio.toFixed(2)} (at least ${AT_LEAST.toFixed(2)})\n`,
);
await served.close();
bareServer.server.close();
if (ratio < AT_LEAST) process.exitCode = 1;

async function askToken(): Promise<string> {
  const [client] = description.clients;
  const response = await fetch(description.tokenUrl, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${client?.id}:${client?.secret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: client?.registeredScopes.join(' ') ?? '' }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}
