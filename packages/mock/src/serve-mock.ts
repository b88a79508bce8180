import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConnectionReset } from './faults/connection-reset.ts';
import type { Delivery } from './faults/deliver.ts';
import { sendBroken } from './faults/send-broken.ts';
import { MockError } from './mock-error.ts';
import { refusal } from './http/operation-outcome.ts';
import type { Mock } from './mock.ts';
import { CallerGone, readIncomingMessage } from './read-incoming-message.ts';

export interface ServeOptions {
  /** 0 takes any free port. Default 0. */
  readonly port?: number;
  /** Default 127.0.0.1: nobody else can reach it. */
  readonly hostname?: string;
}

/** A mock that listens. */
export interface ServedMock {
  /** Such as `http://127.0.0.1:8080`. */
  readonly origin: string;
  readonly port: number;
  readonly hostname: string;
  /** Stops at once, open connections included. */
  close(): Promise<void>;
}

/** A client that is slower than this is cut off; how often that is looked at. */
const TIMEOUTS = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 500,
};

/** Lets a mock listen. Throws MockError `port-in-use` or `invalid-port`. */
export async function serveMock(
  mock: Mock,
  { port = 0, hostname = '127.0.0.1' }: ServeOptions = {},
): Promise<ServedMock> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new MockError('invalid-port', `${port} is no port; use 0 for any free one, or 1 to 65535.`);
  }
  const server = createServer(TIMEOUTS, (incoming, outgoing) => void answer(mock, incoming, outgoing));
  await listen(server, port, hostname);
  const address = server.address() as AddressInfo;
  return {
    origin: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${address.port}`,
    port: address.port,
    hostname,
    close: () => close(server),
  };
}

async function answer(mock: Mock, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const arrival = readIncomingMessage(incoming);
  if (arrival === undefined) return send(outgoing, { answer: NO_ADDRESS });
  try {
    await send(outgoing, await mock.answer(arrival));
  } catch (error) {
    if (error instanceof ConnectionReset) outgoing.socket?.resetAndDestroy();
    else if (!(error instanceof CallerGone)) throw error;
  }
}

const NO_ADDRESS = refusal(400, 'structure', 'The address of the request or its Host header is malformed.');

function send(outgoing: ServerResponse, { answer: { status, headers, body }, broken }: Delivery): Promise<void> | void {
  if (broken !== undefined) return sendBroken(outgoing, { status, headers, body }, broken);
  outgoing.sendDate = false;
  outgoing.writeHead(status, body === null ? headers : { 'content-length': Buffer.byteLength(body), ...headers });
  outgoing.end(body ?? undefined);
}

function listen(server: Server, port: number, hostname: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port, hostname)));
    server.listen(port, hostname, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

function explain(error: NodeJS.ErrnoException, port: number, hostname: string): Error {
  const options = { cause: error };
  switch (error.code) {
    case 'EADDRINUSE':
      return new MockError(
        'port-in-use',
        `Port ${port} on ${hostname} is in use; choose another one, or 0 for any free port.`,
        options,
      );
    case 'EACCES':
      return new MockError(
        'invalid-port',
        `Port ${port} is not allowed here; use 0 for any free one, or 1024 to 65535.`,
        options,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new MockError(
        'invalid-port',
        `${hostname} is no address of this machine; use 127.0.0.1, ::1 or 0.0.0.0.`,
        options,
      );
    default:
      return error;
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}
