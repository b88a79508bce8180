import type { Clock } from './clock.ts';
import { rewriteAnswer } from './deviations/apply-deviations.ts';
import type { Deviation } from './deviations/deviation.ts';
import type { ExchangeLog } from './exchange-log.ts';
import { ConnectionReset } from './faults/connection-reset.ts';
import { planDelivery, type Delivery } from './faults/deliver.ts';
import { delayOf, failureAnswer, hits, sleep } from './faults/effects.ts';
import type { FaultDice } from './faults/fault-dice.ts';
import type { Fault } from './faults/fault.ts';
import type { Shared } from './fhir/call.ts';
import type { ExchangeKind } from './fhir/routes.ts';
import type { Answer } from './http/answer.ts';
import type { Arrival } from './http/arrival.ts';
import { Body } from './http/body.ts';
import { dress, preflightAnswer } from './http/dress.ts';
import { effectiveMethod } from './http/effective-method.ts';
import { refusal } from './http/operation-outcome.ts';
import type { Answered, Incoming, Place } from './places.ts';

/** What requests are answered with. */
export interface Answering {
  readonly shared: Shared;
  readonly clock: Clock;
  readonly log: ExchangeLog;
  readonly deviations: readonly Deviation[];
  readonly rollDice: FaultDice;
  readonly findPlace: (path: string) => Place;
  readonly onBug: (error: unknown) => void;
}

const NO_BODY = new Body(new Uint8Array());

/** Answers a request, rewrites and records what is answered. Rejects with ConnectionReset when a fault says so. */
export async function answerRequest(arrival: Arrival, answering: Answering): Promise<Delivery> {
  const { shared, clock, rollDice, deviations } = answering;
  const { address } = arrival;
  const method = effectiveMethod(arrival);
  const faults = rollDice({
    isCreate: method === 'POST' && address.pathname.endsWith('/Basic'),
    isUnderRoot: /^\/(open\/)?r4\//.test(address.pathname),
  });
  const requestId = shared.randomness.hex(32);
  const body = hasBody(arrival.method) ? await arrival.readBody(shared.maxBodyBytes) : NO_BODY;
  const delay = delayOf(faults);
  if (delay > 0) await sleep(delay);
  const incoming: Incoming = { arrival, address, headers: arrival.headers, method, body, now: clock.now() };
  const { kind, answer } = await answerOrFail(incoming, faults, answering);
  const sent = rewriteAnswer({ kind, method, address, answer: dress(answer, requestId, incoming.now) }, deviations);
  const isLost = hits(faults, 'reset-before-write') || hits(faults, 'reset-after-write');
  record(incoming, kind, isLost ? null : sent, faults, answering);
  if (isLost) throw new ConnectionReset();
  return planDelivery(sent, faults);
}

/** Faults that keep a request from taking effect come before it is answered. */
function answerOrFail(
  incoming: Incoming,
  faults: readonly Fault[],
  answering: Answering,
): Promise<Answered> | Answered {
  const failure = failureAnswer(faults);
  if (failure !== undefined)
    return { kind: incoming.address.pathname.endsWith('/Basic') ? 'create' : 'other', answer: failure };
  if (incoming.method === 'OPTIONS') {
    return { kind: 'other', answer: preflightAnswer(incoming.headers['access-control-request-headers'] ?? null) };
  }
  return answerSafely(incoming, answering);
}

/** A bug of the mock is reported to its owner; the caller learns nothing but that there is one. */
async function answerSafely(incoming: Incoming, { findPlace, onBug }: Answering): Promise<Answered> {
  try {
    return await findPlace(incoming.address.pathname)(incoming);
  } catch (error) {
    onBug(error);
    const answer = refusal(500, 'exception', 'The mock has a bug; it has been reported to whoever runs it.');
    return { kind: 'other', answer };
  }
}

function record(
  { arrival, address, headers, body, now }: Incoming,
  kind: ExchangeKind,
  sent: Answer | null,
  faults: readonly Fault[],
  { shared, log }: Answering,
): void {
  if (address.pathname === '/') return;
  const value = shared.policy.readBearerToken(headers['authorization'] ?? null, address);
  const token = value === undefined ? undefined : shared.tokens.find(value);
  const given = kind === 'token' ? shared.tokens.find(givenToken(sent)) : undefined;
  const client = (token ?? given)?.client;
  const text = body?.text || null;
  log.record({ method: arrival.method, address, headers, body: text, kind, now, token, client, faults, sent });
}

function givenToken(sent: Answer | null): string {
  return /"access_token":"([^"]*)"/.exec(sent?.body ?? '')?.[1] ?? '';
}

function hasBody(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD';
}
