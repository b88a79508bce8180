import { toResponse, type Answer } from '../http/answer.ts';
import type { Fault, FaultName } from './fault.ts';

/** An answer that a socket has to send in a broken way. */
export interface BrokenDelivery {
  readonly name: Extract<FaultName, 'truncated-body' | 'endless-body' | 'slow-headers'>;
  readonly answer: Answer;
  /** How long the headers take. */
  readonly millis: number;
}

/** The responses that a socket has to send in a broken way, for whoever owns the socket. */
const deliveries = new WeakMap<Response, BrokenDelivery>();

export function deliveryOf(response: Response): BrokenDelivery | undefined {
  return deliveries.get(response);
}

/** The answer as it is sent: broken by the first fault that breaks deliveries. */
export function deliver(answer: Answer, faults: readonly Fault[]): Response {
  const lengthened = faults.some(({ name }) => name === 'wrong-content-length') ? withWrongLength(answer) : answer;
  for (const { name, value } of faults) {
    if (name === 'truncated-body' || name === 'endless-body')
      return remember(brokenResponse(lengthened, name), { name, answer: lengthened, millis: 0 });
    if (name === 'slow-headers') return remember(toResponse(lengthened), { name, answer: lengthened, millis: value });
  }
  return toResponse(lengthened);
}

function withWrongLength(answer: Answer): Answer {
  const length = new TextEncoder().encode(answer.body ?? '').length + 10;
  return { ...answer, headers: { ...answer.headers, 'content-length': String(length) } };
}

function brokenResponse(answer: Answer, name: 'truncated-body' | 'endless-body'): Response {
  const half = new TextEncoder().encode((answer.body ?? '').slice(0, Math.ceil((answer.body ?? '').length / 2)));
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(half);
      if (name === 'truncated-body') controller.error(new TypeError('terminated'));
    },
    pull: (controller) => {
      controller.enqueue(new Uint8Array([32]));
      return new Promise((resolve) => setTimeout(resolve, 10));
    },
  });
  return new Response(stream, {
    status: answer.status === 204 ? 200 : answer.status,
    headers: withoutLength(answer.headers),
  });
}

function withoutLength(headers: Answer['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'content-length'));
}

function remember(response: Response, delivery: BrokenDelivery): Response {
  deliveries.set(response, delivery);
  return response;
}
