import { toResponse, type Answer } from '../http/answer.ts';
import { sleep } from './effects.ts';
import type { Fault, FaultName } from './fault.ts';

/** How an answer is sent: as it is, or broken in one way. */
export interface Delivery {
  readonly answer: Answer;
  readonly broken?: BrokenDelivery;
}

export interface BrokenDelivery {
  readonly name: Extract<FaultName, 'truncated-body' | 'endless-body' | 'slow-headers'>;
  /** How long the headers take. */
  readonly millis: number;
}

/** The answer as it is to be sent, broken by the first fault that breaks deliveries. */
export function planDelivery(answer: Answer, faults: readonly Fault[]): Delivery {
  return faults.length === 0 ? { answer } : chooseDelivery(answer, faults);
}

/** The delivery as far as `fetch` can show it. */
export async function toDeliveredResponse({ answer, broken }: Delivery): Promise<Response> {
  if (broken === undefined) return toResponse(answer);
  if (broken.name !== 'slow-headers') return brokenResponse(answer, broken.name);
  await sleep(broken.millis);
  return toResponse(answer);
}

function chooseDelivery(given: Answer, faults: readonly Fault[]): Delivery {
  const answer = faults.some(({ name }) => name === 'wrong-content-length') ? withWrongLength(given) : given;
  for (const { name, value } of faults) {
    if (name === 'truncated-body' || name === 'endless-body') return { answer, broken: { name, millis: 0 } };
    if (name === 'slow-headers') return { answer, broken: { name, millis: value } };
  }
  return { answer };
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
