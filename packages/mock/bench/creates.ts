import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { createMock } from '../src/index.ts';
import { serveMock } from '../src/node.ts';
import { cardPayment } from '../test/payloads.ts';
import { measureCreates } from './create-load.ts';

/** How many creates a second the mock answers, against a bare server of the same framework that parses the body and answers 201. */
const ROUNDS = 5;
const MILLIS = 1500;

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
const measure = (port: number): Promise<number> => {
  round += 1;
  const bodyOf = (number: number): string => template.replace('IDENTIFIER', `r${round}n${number}`);
  return measureCreates({ port, path: `${path}/Basic`, headers, bodyOf, connections: 16, millis: MILLIS });
};

for (let warmUp = 0; warmUp < 2; warmUp += 1) {
  await measure(served.port);
  await measure(bareServer.port);
}
const rates = { mock: [] as number[], bare: [] as number[] };
for (let turn = 0; turn < ROUNDS; turn += 1) {
  rates.mock.push(await measure(served.port));
  rates.bare.push(await measure(bareServer.port));
}
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const [mockRate, bareRate] = [median(rates.mock), median(rates.bare)];
process.stdout.write(
  `creates a second: mock ${Math.round(mockRate)}, bare server ${Math.round(bareRate)}, ratio ${(mockRate / bareRate).toFixed(2)} (at least 0.50)\n`,
);
await served.close();
bareServer.server.close();
if (mockRate / bareRate < 0.5) process.exitCode = 1;

async function askToken(): Promise<string> {
  const [client] = description.clients;
  const response = await fetch(description.tokenUrl, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${client?.id}:${client?.secret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: client?.registeredScopes.join(' ') ?? '' }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}
