import type { ReadingOptions } from '@countercheck/rules';
import type { Clock } from '../clock.ts';
import { isProductionHost } from '../configuration/production-host.ts';
import { rootOfTenant, tenantOf, type ServerConfiguration } from '../configuration/server-configuration.ts';
import type { Redactor } from '../evidence/redactor.ts';
import { FhirClient, type Delivery, type RequestOptions, type Transport } from '../fhir-client.ts';
import { moneyAtRisk, type Money } from '../money/at-risk.ts';
import type { IntentLog, IntentOutcome } from '../money/intent-log.ts';
import type { MoneyGuard, Reservation } from '../money/money-guard.ts';
import type { EvidenceExchange, JudgedWith, JudgeName } from '../report.ts';
import { readPayloadFacts } from './create-body.ts';
import type { HeldToken } from './held-token.ts';
import { judgeExchange, type Judgement } from './judge.ts';
import { Pace } from './pace.ts';
import type { EmbeddedWorld } from './server-under-test.ts';

export type Operation =
  | { kind: 'create'; body: string }
  | { kind: 'read'; id: string }
  | { kind: 'search'; parameters: Record<string, string | string[]> }
  | { kind: 'request'; method: string; target: string; body: string | null };

export interface Call {
  /** Service root, without a slash at its end. */
  root: string;
  operation: Operation;
  headers?: Readonly<Record<string, string>>;
  token?: HeldToken | undefined;
  /** null: not judged. */
  judge: JudgeName | null;
  /** Known of this exchange beyond what is known of the server. */
  context?: { registeredScopes?: readonly string[] };
  /** For the intent of a write. */
  purpose: { scenario: string; identifier: string | null; target: string | null };
}

/** A write whose effect is not known: whoever finds out says so. */
export interface OpenWrite {
  settle(outcome: IntentOutcome): void;
}

export interface Exchanged {
  delivery: Delivery;
  /** Not redacted yet. */
  evidence: EvidenceExchange;
  judgement: Judgement;
  /** Set when the write may or may not have been carried out. */
  open?: OpenWrite;
}

export interface SessionOptions {
  name: string;
  configuration: ServerConfiguration;
  world: EmbeddedWorld | null;
  fetch(request: Request): Promise<Response>;
  clock: Clock;
  reading: ReadingOptions;
  redactor: Redactor;
  guard: MoneyGuard;
  intents: IntentLog;
  runId: string;
  signal: AbortSignal | undefined;
  /** Of another session with the same server: together they keep to requestsPerSecond. */
  pace?: Pace;
}

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];
const MOST_REPEATS = 4;

/** The way to one server: what may be sent, how fast, what is remembered of it, and what the rules say of the answers. */
export class Session {
  readonly options: SessionOptions;
  /** Addresses of token endpoints; the first is that of the own tenant. */
  readonly tokenUrls: string[];
  readonly #pace: Pace;
  readonly #clients = new Map<string, FhirClient>();
  #intentCount = 0;

  constructor(options: SessionOptions) {
    this.options = options;
    this.tokenUrls = options.configuration.tokenUrl === undefined ? [] : [options.configuration.tokenUrl];
    this.#pace = options.pace ?? new Pace(options.clock, options.configuration.requestsPerSecond);
  }

  get configuration(): ServerConfiguration {
    return this.options.configuration;
  }

  /** The world's clock, or this machine's. */
  now(): number {
    return this.options.world?.now() ?? this.options.clock.now();
  }

  /** Why this write must not be sent; asked before anything is planned around it. */
  refusalOfWrites(url: string): string | undefined {
    if (this.options.world) return undefined;
    if (isProductionHost(url))
      return `${new URL(url).host} is a production host of the vendor: Countercheck never writes there.`;
    return this.configuration.writes === 'allowed'
      ? undefined
      : `writes are forbidden on '${this.options.name}': set writes: allowed in its configuration to let scenarios post.`;
  }

  /** Sends one request and judges the answer. A write is sent at most once; a read is repeated when the server asks for patience. */
  async exchange(call: Call): Promise<Exchanged | { refused: string }> {
    const write = this.#isWrite(call);
    if (!write) return this.#judged(call, await this.#sendPatiently(call));
    const url = call.operation.kind === 'request' ? absolute(call.root, call.operation.target) : call.root;
    const refused = this.refusalOfWrites(url);
    if (refused) return { refused };
    const body = 'body' in call.operation ? (call.operation.body ?? '') : '';
    const reservation = this.options.guard.reserve(moneyAtRisk(body));
    if ('refused' in reservation) return reservation;
    const intent = this.#recordIntent(call, reservation);
    await this.#pace.turn(this.options.signal);
    const delivery = await this.#send(call);
    if (delivery.response) this.#pace.pauseAfter(delivery.response);
    const exchanged = this.#judged(call, delivery);
    const outcome = outcomeOf(delivery);
    const settle = (found: IntentOutcome) => {
      this.options.intents.settle(intent, found);
      this.options.guard.settle(
        reservation,
        found === 'posted' || found === 'unknown' ? found : 'not-posted',
        amountOf(body),
      );
    };
    if (outcome !== 'unknown') settle(outcome);
    return outcome === 'unknown' ? { ...exchanged, open: { settle } } : exchanged;
  }

  #isWrite({ operation }: Call): boolean {
    if (operation.kind === 'create') return true;
    return (
      operation.kind === 'request' &&
      !SAFE_METHODS.includes(operation.method) &&
      !this.#isTokenEndpoint(operation.target)
    );
  }

  #isTokenEndpoint(url: string): boolean {
    return this.tokenUrls.includes(url.split('?')[0] ?? '');
  }

  #recordIntent({ root, purpose }: Call, { moneys }: Reservation): string {
    const { name, runId, intents, clock } = this.options;
    this.#intentCount += 1;
    const id = `${runId}-${name}-${purpose.scenario}-${this.#intentCount}`;
    intents.record({
      id,
      runId,
      server: name,
      baseUrl: root,
      at: new Date(clock.now()).toISOString(),
      ...purpose,
      moneys,
    });
    return id;
  }

  async #sendPatiently(call: Call): Promise<Delivery> {
    for (let attempt = 1; ; attempt += 1) {
      await this.#pace.turn(this.options.signal);
      const delivery = await this.#send(call);
      const pause = delivery.response ? this.#pace.pauseAfter(delivery.response) : null;
      if (pause === null || attempt === MOST_REPEATS || this.options.signal?.aborted) return delivery;
    }
  }

  #send({ root, operation, headers = {}, token }: Call): Promise<Delivery> {
    const client = this.#clientOf(root);
    const sent = { ...(token && { authorization: `Bearer ${token.value}` }), ...headers };
    const options: RequestOptions = { headers: sent, signal: this.options.signal };
    switch (operation.kind) {
      case 'create':
        // Not cut short by an interruption: its answer is worth waiting for.
        return client.create('Basic', operation.body, { headers: sent });
      case 'read':
        return client.read('Account', operation.id, options);
      case 'search':
        return client.search('Account', operation.parameters, options);
      case 'request':
        return client.request(
          operation.method,
          operation.target,
          operation.body,
          SAFE_METHODS.includes(operation.method) ? options : { headers: sent },
        );
    }
  }

  #clientOf(root: string): FhirClient {
    const known = this.#clients.get(root);
    if (known) return known;
    const { fetch, configuration, world } = this.options;
    const transport: Transport = {
      fetch,
      clock: { now: () => this.now(), sleep: this.options.clock.sleep },
      timeoutMillis: configuration.timeoutSeconds * 1000,
      refuse: ({ url }) =>
        world || this.#isConfigured(url)
          ? undefined
          : `${new URL(url).origin} is not an address of '${this.options.name}'`,
    };
    const client = new FhirClient(root, transport);
    this.#clients.set(root, client);
    return client;
  }

  /** Nothing is sent but below the service roots of the configuration, to a tenant that nobody has, and to the token endpoint. */
  #isConfigured(url: string): boolean {
    const { configuration } = this;
    const tenants = (['own', 'second', 'other', 'unknown', 'malformed'] as const).map((tenant) =>
      rootOfTenant(configuration, tenant),
    );
    const roots = [...tenants, configuration.openBaseUrl].filter((root) => root !== undefined && root !== '');
    const path = url.split(/[?#]/)[0] ?? '';
    return this.#isTokenEndpoint(url) || roots.some((root) => path === root || path.startsWith(`${root}/`));
  }

  #judged(call: Call, delivery: Delivery): Exchanged {
    const { reading } = this.options;
    const { request, response, sentAt, durationMillis, failure } = delivery;
    const at = new Date(sentAt).toISOString();
    const token = call.token && describeToken(call.token, call.operation.kind, reading, this.now());
    const judgement: Judgement =
      response && call.judge
        ? judgeExchange(
            call.judge,
            { request, response, at },
            { ...this.context(), ...reading, ...call.context, ...(token && { token }) },
          )
        : { findings: [], applied: [] };
    const requestId = response?.headers['x-request-id'];
    const evidence: EvidenceExchange = {
      judge: call.judge,
      request,
      response,
      at,
      durationMillis,
      applied: [...judgement.applied],
      ...(requestId !== undefined && { requestId }),
      ...(token && { token }),
      ...(call.context?.registeredScopes && { context: { registeredScopes: [...call.context.registeredScopes] } }),
      ...(failure !== undefined && { failure }),
    };
    return { delivery, evidence, judgement };
  }

  /** What answers are judged with. Registered scopes differ from application to application, so they are told of each token exchange. */
  context(): JudgedWith {
    const { baseUrl, openBaseUrl, secondTenant, tenant } = this.configuration;
    return {
      baseUrl,
      tenants: [baseUrl, ...(secondTenant === undefined ? [] : [secondTenant])].map(tenantOf),
      ...(openBaseUrl && { openBaseUrl }),
      ...(this.tokenUrls[0] !== undefined && { tokenUrl: this.tokenUrls[0] }),
      ...(tenant && { tenant: { ...tenant } }),
    };
  }
}

/** What a right server posts for a body; undefined where that cannot be read. */
function amountOf(body: string): Money[] | undefined {
  const { amount, currency } = readPayloadFacts(body);
  return amount === null || currency === null ? undefined : [{ amount, currency }];
}

function absolute(root: string, target: string): string {
  return /^https?:/i.test(target) ? target : `${root}/${target.replace(/^\//, '')}`;
}

function outcomeOf({ response, mayHaveArrived }: Delivery): IntentOutcome {
  if (!response) return mayHaveArrived ? 'unknown' : 'not-sent';
  if (response.status >= 200 && response.status < 300) return 'posted';
  return isRefusal(response.status) ? 'refused' : 'unknown';
}

const REQUEST_TIMEOUT = 408;

/** Whether the status says that the request was not carried out; a server error, a redirect and a timeout may come from a gateway that had passed it on. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && status !== REQUEST_TIMEOUT;
}

/** Of a token whose scopes nobody told, only the context is known. That alone decides a create, and keeps a patient from Accounts unless AMB-57 is read leniently. */
function describeToken(
  { context, scopes, tenant, expiresAt }: HeldToken,
  operation: Operation['kind'],
  { reading, readings }: ReadingOptions,
  now: number,
): EvidenceExchange['token'] {
  const isPatientKeptOut = context === 'patient' && (readings?.['AMB-57'] ?? reading) !== 'lenient';
  const isDecidedByContext = context !== 'system' && (operation === 'create' || isPatientKeptOut);
  if (scopes === null && !isDecidedByContext) return undefined;
  return {
    context,
    scopes: [...(scopes ?? [])],
    ...(tenant !== null && { tenant }),
    ...(expiresAt !== null && { expired: now >= expiresAt }),
  };
}
