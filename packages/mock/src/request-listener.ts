import { Hono } from 'hono';
import { answerTokenRequest, type TokenEndpoint } from './authorization/token-endpoint.ts';
import type { Clock } from './clock.ts';
import { rewriteAnswer } from './deviations/apply-deviations.ts';
import type { Deviation } from './deviations/deviation.ts';
import { toExchange, type ExchangeLog } from './exchange-log.ts';
import { answerFhir } from './fhir/answer-fhir.ts';
import type { Body, Shared } from './fhir/call.ts';
import { ConnectionReset } from './faults/connection-reset.ts';
import { deliver, type Connection } from './faults/deliver.ts';
import { delayOf, failureAnswer, hits, sleep } from './faults/effects.ts';
import type { FaultDice } from './faults/fault-dice.ts';
import type { Fault } from './faults/fault.ts';
import { readLenientForm } from './fhir/lenient-forms.ts';
import { findRoute, type ExchangeKind } from './fhir/routes.ts';
import type { Host } from './fhir/route-rules.ts';
import { jsonAnswer, pageAnswer, textAnswer, type Answer } from './http/answer.ts';
import { dress, preflightAnswer } from './http/dress.ts';
import { effectiveMethod } from './http/effective-method.ts';
import { refusal } from './http/operation-outcome.ts';
import { readBody } from './http/read-body.ts';

/** What requests are answered with. */
export interface Listening extends Pick<TokenEndpoint, 'findClient' | 'isFirstUse'> {
  readonly shared: Shared;
  readonly clock: Clock;
  readonly log: ExchangeLog;
  readonly deviations: readonly Deviation[];
  readonly rollDice: FaultDice;
  /** The page for people, at the root of that origin. */
  readonly renderPage: (origin: string) => string;
  readonly onBug: (error: unknown) => void;
}

/** A request that has come in, read. */
interface Incoming {
  readonly request: Request;
  readonly url: URL;
  readonly method: string;
  readonly body: Body;
  readonly now: number;
  readonly requestId: string;
}

type Answered = { readonly kind: ExchangeKind; readonly answer: Answer };
type Answerer = (incoming: Incoming) => Promise<Answered> | Answered;

/** The function that answers requests: routes them, rewrites and records what is answered. */
export function createRequestListener(
  listening: Listening,
): (request: Request, connection?: Connection) => Promise<Response> {
  const app = new Hono<{ Bindings: Connection }>();
  const serve = (path: string, answerer: Answerer): void => {
    app.all(path, (context) => respond(context.req.raw, answerer, listening, context.env));
  };
  app.onError((error) => {
    throw error;
  });
  serve('/r4/:tenant/*', (incoming) => answerUnderRoot(incoming, 'secure', listening));
  serve('/open/r4/:tenant/*', (incoming) => answerUnderRoot(incoming, 'open', listening));
  serve('/tenants/:tenant/hosts/:host/protocols/oauth2/profiles/smart-v1/token', (incoming) =>
    answerToken(incoming, listening),
  );
  serve('/tenants/:tenant/protocols/oauth2/profiles/smart-v1/token', (incoming) => answerToken(incoming, listening));
  for (const path of NOT_BUILT) serve(path, () => other(refusal(501, 'not-supported', NO_BROWSER_FLOW)));
  serve('/jwk', () => other(jsonAnswer(200, { keys: [] })));
  serve('/errors/:urn/instances/:instance', () =>
    other(textAnswer(200, 'The name of this problem is in the address of this page.')),
  );
  serve('/', ({ url }) => other(pageAnswer(listening.renderPage(url.origin))));
  serve('*', () => other(refusal(404, 'not-found', 'Nothing at this address.')));
  return async (request, connection = {}) => app.fetch(request, connection);
}

/** Addresses that smart-configuration names and the mock does not serve. */
const NOT_BUILT = [
  '/tenants/:tenant/protocols/oauth2/profiles/smart-v1/personas/:persona/authorize',
  '/tenants/:tenant/protocols/oauth2/profiles/smart-v1/token/revoke',
  '/tenants/:tenant/personas/:persona/my-authorizations',
  '/tokeninfo',
];
const NO_BROWSER_FLOW =
  'The mock has no browser flow, no revocation and no introspection; user and patient tokens come from its test grant.';

async function respond(
  request: Request,
  answerer: Answerer,
  listening: Listening,
  connection: Connection,
): Promise<Response> {
  const { shared, clock, rollDice } = listening;
  const url = new URL(request.url);
  const method = effectiveMethod(request, url);
  const faults = rollDice({
    isCreate: method === 'POST' && url.pathname.endsWith('/Basic'),
    isUnderRoot: /^\/(open\/)?r4\//.test(url.pathname),
  });
  const requestId = shared.randomness.hex(32);
  const body = hasBody(request.method) ? await readBody(request, shared.maxBodyBytes) : new Uint8Array();
  await sleep(delayOf(faults, connection));
  const incoming = { request, url, method, body, now: clock.now(), requestId };
  const { kind, answer } = await answerOrFail(incoming, answerer, faults, listening);
  const sent = rewriteAnswer(
    { kind, method, url, answer: dress(answer, requestId, incoming.now) },
    listening.deviations,
  );
  const isLost = hits(faults, 'reset-before-write') || hits(faults, 'reset-after-write');
  record(incoming, kind, isLost ? null : sent, faults, listening);
  if (isLost) throw new ConnectionReset();
  return deliver(sent, faults, connection);
}

/** Faults that keep a request from taking effect come before it is answered. */
async function answerOrFail(
  incoming: Incoming,
  answerer: Answerer,
  faults: readonly Fault[],
  { onBug }: Listening,
): Promise<Answered> {
  const refusal = failureAnswer(faults);
  if (refusal !== undefined)
    return { kind: incoming.url.pathname.endsWith('/Basic') ? 'create' : 'other', answer: refusal };
  if (incoming.method === 'OPTIONS') return other(preflight(incoming.request));
  return answerSafely(incoming, answerer, onBug);
}

function record(
  { request, url, body, now }: Incoming,
  kind: ExchangeKind,
  sent: Answer | null,
  faults: readonly Fault[],
  { shared, log }: Listening,
): void {
  if (url.pathname === '/') return;
  const token = shared.tokens.find(shared.policy.readBearerToken(request.headers.get('authorization'), url) ?? '');
  const given = kind === 'token' ? shared.tokens.find(givenToken(sent)) : undefined;
  const facts = { kind, now, token, client: (token ?? given)?.client, faults: faults.map(({ name }) => name) };
  log.record(toExchange(request, body, sent, facts));
}

function givenToken(sent: Answer | null): string {
  return /"access_token":"([^"]*)"/.exec(sent?.body ?? '')?.[1] ?? '';
}

/** A bug of the mock is reported to its owner; the caller learns nothing but that there is one. */
async function answerSafely(incoming: Incoming, answerer: Answerer, onBug: Listening['onBug']): Promise<Answered> {
  try {
    return await answerer(incoming);
  } catch (error) {
    onBug(error);
    return other(refusal(500, 'exception', 'The mock has a bug; it has been reported to whoever runs it.'));
  }
}

function answerUnderRoot({ request, url, method, body, now }: Incoming, host: Host, { shared }: Listening): Answered {
  const [tenantId = '', ...segments] = url.pathname.split('/').slice(host === 'open' ? 3 : 2);
  const root = `${url.origin}${host === 'open' ? '/open' : ''}/r4/${tenantId}`;
  const call = readLenientForm(
    { host, tenantId, segments, method, url, root, headers: request.headers, body, now },
    shared.readingOf,
  );
  const route = findRoute(call);
  return { kind: route.kind, answer: answerFhir(call, route, shared) };
}

async function answerToken(
  { request, url, method, body, now }: Incoming,
  { shared, findClient, isFirstUse }: Listening,
): Promise<Answered> {
  const { policy, readingOf, tokens, tenants, randomness } = shared;
  if (body === null)
    return { kind: 'token', answer: refusal(413, 'too-long', `A body holds at most ${shared.maxBodyBytes} bytes.`) };
  const tokenRequest = {
    method,
    url,
    tenant: url.pathname.split('/')[2] ?? '',
    contentType: request.headers.get('content-type'),
    authorization: request.headers.get('authorization'),
    body: new TextDecoder().decode(body),
    now,
    correlationId: randomness.uuid(),
  };
  const isTenant = (id: string): boolean => tenants.has(id);
  return {
    kind: 'token',
    answer: await answerTokenRequest(tokenRequest, { policy, readingOf, tokens, isTenant, findClient, isFirstUse }),
  };
}

function preflight(request: Request): Answer {
  return preflightAnswer(request.headers.get('access-control-request-headers'));
}

function other(answer: Answer): Answered {
  return { kind: 'other', answer };
}

function hasBody(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD';
}
