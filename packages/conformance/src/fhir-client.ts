import process from 'node:process';
import type * as Library from 'fhir-kit-client';
import type { Clock } from './clock.ts';

/** A request as it left, header names in lower case. */
export interface SentRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | null;
}

/** An answer as it came: the raw text, whatever it holds. */
export interface ReceivedResponse {
  status: number;
  headers: Record<string, string>;
  body: string | null;
}

/** What became of one request. */
export interface Delivery {
  request: SentRequest;
  /** null: no answer came. */
  response: ReceivedResponse | null;
  /** Why there is no answer, without anything secret. */
  failure?: string;
  /** Whether the server may have seen the request; false only where it surely has not. */
  mayHaveArrived: boolean;
  /** Set when it was not sent because of what the transport says. */
  refused?: boolean;
  /** Set when the answer did not come in time: it may still be on its way. */
  timedOut?: boolean;
  /** Epoch millis. */
  sentAt: number;
  durationMillis: number;
}

/** The way to one server. */
export interface Transport {
  fetch(request: Request): Promise<Response>;
  clock: Clock;
  timeoutMillis: number;
  /** Why this request must not be sent; asked about every request, last of all. */
  refuse(request: { method: string; url: string }): string | undefined;
}

export interface RequestOptions {
  headers?: Readonly<Record<string, string>>;
  /** Cuts the request short when the run is interrupted; never given for a create. */
  signal?: AbortSignal | undefined;
}

interface Call {
  transport: Transport;
  request: SentRequest | null;
  body: string | null;
  response: ReceivedResponse | null;
  refused: string | undefined;
}

/** Calls under way, by the header that tells them apart until they leave. */
const calls = new Map<string, Call>();
const CALL_HEADER = 'x-countercheck-call';
let callCount = 0;

let library: Promise<typeof Library> | undefined;

/** The library prints addresses and bodies past the redaction when the environment asks for it, so it is loaded as if nobody asked. */
function loadLibrary(): Promise<typeof Library> {
  if (library) return library;
  const { DEBUG: asked } = process.env;
  delete process.env['DEBUG'];
  library = import('fhir-kit-client').finally(() => {
    if (asked !== undefined) process.env['DEBUG'] = asked;
  });
  return library;
}

/** The one place that drives fhir-kit-client. Redirects are never followed, and nothing is sent twice. */
export class FhirClient {
  readonly #baseUrl: string;
  readonly #transport: Transport;
  #client: Library.Client | undefined;

  constructor(baseUrl: string, transport: Transport) {
    this.#baseUrl = baseUrl;
    this.#transport = transport;
  }

  /** Posts the text byte for byte. */
  create(resourceType: string, body: string, options: RequestOptions = {}): Promise<Delivery> {
    // The library sends a string as it stands, which its type does not say.
    const resource = body as unknown as { resourceType: string };
    return this.#perform(body, options, (client, sent) =>
      client.create({ resourceType, body: resource, options: sent }),
    );
  }

  read(resourceType: string, id: string, options: RequestOptions = {}): Promise<Delivery> {
    return this.#perform(null, options, (client, sent) => client.read({ resourceType, id, options: sent }));
  }

  search(
    resourceType: string,
    searchParams: Record<string, string | string[]>,
    options: RequestOptions = {},
  ): Promise<Delivery> {
    return this.#perform(null, options, (client, sent) => client.search({ resourceType, searchParams, options: sent }));
  }

  /** Any request; `target` is relative to the service root, or a whole address. */
  request(method: string, target: string, body: string | null, options: RequestOptions = {}): Promise<Delivery> {
    return this.#perform(body, options, (client, sent) =>
      client.request(target, { method: method as 'GET', options: sent, ...(body !== null && { body }) }),
    );
  }

  async #perform(
    body: string | null,
    options: RequestOptions,
    send: (
      client: Library.Client,
      options: { headers: Record<string, string>; signal: AbortSignal },
    ) => Promise<unknown>,
  ): Promise<Delivery> {
    const { clock, timeoutMillis } = this.#transport;
    const client = (this.#client ??= new (await loadLibrary()).Client({
      baseUrl: this.#baseUrl,
      requestOptions: { redirect: 'manual' },
    }));
    const call: Call = { transport: this.#transport, request: null, body, response: null, refused: undefined };
    const timeout = AbortSignal.timeout(timeoutMillis);
    const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
    const sentAt = clock.now();
    const thrown = await intercepted(call, (mark) =>
      send(client, { headers: { ...options.headers, ...mark }, signal }),
    );
    const durationMillis = clock.now() - sentAt;
    const request = call.request ?? { method: '', url: '', headers: {}, body };
    // The library throws on every status but 2xx and on a body of null or text; the answer was recorded before that.
    if (call.response) return { request, response: call.response, mayHaveArrived: true, sentAt, durationMillis };
    const failure = call.refused ?? describeFailure(thrown, timeout.aborted ? timeoutMillis : undefined);
    const mayHaveArrived = call.refused === undefined && call.request !== null && !isBeforeSending(thrown);
    const refused = call.refused !== undefined;
    const timedOut = timeout.aborted;
    return {
      request,
      response: null,
      failure,
      mayHaveArrived,
      ...(refused && { refused }),
      ...(timedOut && { timedOut }),
      sentAt,
      durationMillis,
    };
  }
}

/** Sends over the network, also while the global `fetch` is ours. */
export function networkFetch(request: Request): Promise<Response> {
  return active > 0 ? original(request) : fetch(request);
}

let active = 0;
let original = globalThis.fetch;

/** Runs `send` while the global `fetch`, which the library calls, is ours; gives back what it threw. */
async function intercepted(call: Call, send: (mark: Record<string, string>) => Promise<unknown>): Promise<unknown> {
  callCount += 1;
  const key = `${callCount}`;
  calls.set(key, call);
  if (active === 0) {
    original = globalThis.fetch;
    globalThis.fetch = fetchForCall as typeof fetch;
  }
  active += 1;
  try {
    await send({ [CALL_HEADER]: key });
    return undefined;
  } catch (error) {
    return error;
  } finally {
    calls.delete(key);
    active -= 1;
    if (active === 0) globalThis.fetch = original;
  }
}

async function fetchForCall(input: Request, init?: RequestInit): Promise<Response> {
  const call = input instanceof Request ? calls.get(input.headers.get(CALL_HEADER) ?? '') : undefined;
  if (!call) return original(input, init);
  const { method, url, headers } = input;
  headers.delete(CALL_HEADER);
  call.refused = call.transport.refuse({ method, url });
  if (call.refused !== undefined) throw new Error(call.refused);
  call.request = { method, url, headers: Object.fromEntries(headers), body: call.body };
  const answer = await abortable(call.transport.fetch(input), input.signal);
  const text = await abortable(answer.text(), input.signal);
  const { status, statusText } = answer;
  call.response = { status, headers: headersOf(answer), body: text === '' ? null : text };
  return new Response(text === '' ? null : text, {
    status: status < 200 ? 200 : status,
    statusText,
    headers: answer.headers,
  });
}

/** Several Set-Cookie lines stay apart; everything else is joined as HTTP says. */
function headersOf(answer: Response): Record<string, string> {
  return Object.fromEntries(answer.headers);
}

/** A handler in this process does not listen to the signal, so the wait is given up instead. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason instanceof Error ? signal.reason : new Error('interrupted'));
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

const BEFORE_SENDING = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** The connection was never made, so nothing can have arrived. */
function isBeforeSending(error: unknown): boolean {
  return BEFORE_SENDING.has(codeOf(error) ?? '');
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}

function describeFailure(error: unknown, timeoutMillis: number | undefined): string {
  if (timeoutMillis !== undefined) return `no answer within ${timeoutMillis / 1000} s`;
  const code = codeOf(error);
  if (code !== undefined) return code;
  const message = error instanceof Error ? error.message : String(error);
  return message === '' ? 'the request failed' : message;
}
