import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { createMock } from '@countercheck/mock';
import { systemClock, systemRandomness } from '@countercheck/mock/node';

/** A mock of its own process behind TLS: late, and now and then too busy for a read. Tells where it is in one line. */
const LATENCY_MILLIS = Number(process.argv[2] ?? 300);
const BUSY_EVERY = 40;

const mock = createMock({ clock: systemClock, randomness: systemRandomness });
let reads = 0;

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { method = 'GET', headers, url = '/' } = incoming;
  const body = await text(incoming);
  await sleep(LATENCY_MILLIS);
  if (method === 'GET') reads += 1;
  if (method === 'GET' && reads % BUSY_EVERY === 0) return void outgoing.writeHead(429, { 'retry-after': '1' }).end();
  const sent = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  );
  const request = new Request(`https://${headers.host}${url}`, { method, headers: sent, ...(body !== '' && { body }) });
  const response = await mock.fetch(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(await response.text());
}

const file = (name: string): Buffer => readFileSync(new URL(`./tls/${name}`, import.meta.url));
const server = createServer({ key: file('server-key.pem'), cert: file('server.pem') }, (incoming, outgoing) => {
  void answer(incoming, outgoing);
}).listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify(mock.describe(`https://localhost:${port}`))}\n`);
});
