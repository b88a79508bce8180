import type { IncomingMessage } from 'node:http';
import { Address } from './http/address.ts';
import type { Arrival } from './http/arrival.ts';
import { Body } from './http/body.ts';

/** Whoever sent the request has gone before all of it was there. */
export class CallerGone extends Error {
  constructor(cause: Error) {
    super('The connection ended in the middle of a request.', { cause });
  }
}

/** A request as Node's server hands it over; `undefined` when it has no address that one could answer at. */
export function readIncomingMessage(incoming: IncomingMessage): Arrival | undefined {
  const headers = joinHeaders(incoming.rawHeaders);
  const address = readAddress(incoming.url ?? '', headers['host'] ?? addressOfSocket(incoming));
  if (address === undefined) return undefined;
  return {
    method: incoming.method ?? 'GET',
    address,
    headers,
    readBody: (maxBytes) =>
      Number(headers['content-length'] ?? 0) > maxBytes ? Promise.resolve(null) : readBody(incoming, maxBytes),
  };
}

/** As the Headers of fetch would have them. Node's own `headers` drop repeated ones. */
function joinHeaders(raw: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let index = 0; index < raw.length; index += 2) {
    const name = (raw[index] as string).toLowerCase();
    const value = raw[index + 1] as string;
    headers[name] = Object.hasOwn(headers, name) ? `${headers[name]}, ${value}` : value;
  }
  return headers;
}

/** A target is a path or, for proxies, a whole address. */
function readAddress(target: string, host: string): Address | undefined {
  try {
    if (target.startsWith('/')) return new Address(originOf(host), target);
    const { origin, href } = new URL(target);
    return origin === 'null' ? undefined : new Address(origin, href.slice(origin.length));
  } catch {
    return undefined;
  }
}

/** One host is asked for again and again. */
let latest = { host: '', origin: '' };

function originOf(host: string): string {
  if (host !== latest.host) latest = { host, origin: parseOrigin(host) };
  return latest.origin;
}

/** Throws TypeError for what is more, or less, than a host and its port. */
function parseOrigin(host: string): string {
  if (/[/?#@\\\s]/.test(host)) throw new TypeError('This is no host.');
  return new URL(`http://${host}`).origin;
}

/** Clients of HTTP/1.0 need not name the host. */
function addressOfSocket({ socket }: IncomingMessage): string {
  return `${socket.localAddress?.includes(':') ? `[${socket.localAddress}]` : socket.localAddress}:${socket.localPort}`;
}

function readBody(incoming: IncomingMessage, maxBytes: number): Promise<Body | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    incoming.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= maxBytes) chunks.push(chunk);
      else resolve(null);
    });
    incoming.on('end', () => resolve(new Body(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks))));
    incoming.on('error', (error) => reject(new CallerGone(error)));
  });
}
