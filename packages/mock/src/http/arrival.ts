import { Address } from './address.ts';
import { Body } from './body.ts';

/** A request that has come in, over a socket or by `fetch`; its body has yet to be read. */
export interface Arrival {
  /** As it was sent. */
  readonly method: string;
  readonly address: Address;
  /** Names in lower case; of what came several times, the values with commas between them. */
  readonly headers: Readonly<Record<string, string>>;
  /** `null` when the body is longer than `maxBytes`. */
  readonly readBody: (maxBytes: number) => Promise<Body | null>;
}

/** A request made by `fetch`. */
export function toArrival(request: Request): Arrival {
  const { origin, href } = new URL(request.url);
  return {
    method: request.method,
    address: new Address(origin, href.slice(origin.length)),
    headers: Object.fromEntries(request.headers),
    readBody: (maxBytes) => readBody(request, maxBytes),
  };
}

/** No more is read than needed to know that it is too long. */
async function readBody(request: Request, maxBytes: number): Promise<Body | null> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return null;
  if (request.body === null) return new Body(new Uint8Array());
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > maxBytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(next.value);
  }
  return new Body(concatenate(chunks, length));
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
