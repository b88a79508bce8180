import type { Answer } from '../http/answer.ts';
import type { Deviation, OutgoingExchange } from './deviation.ts';

type Rewrite = NonNullable<Deviation['rewrite']>;
type Edit = (answer: Answer, exchange: OutgoingExchange) => Answer;

/** Rewrites what accepted creates are answered. */
export function onCreated(edit: Edit): Rewrite {
  return (exchange) =>
    exchange.kind === 'create' && exchange.answer.status === 201 ? edit(exchange.answer, exchange) : exchange.answer;
}

/** Rewrites what is answered with that status. */
export function onStatus(status: number, edit: Edit): Rewrite {
  return (exchange) => (exchange.answer.status === status ? edit(exchange.answer, exchange) : exchange.answer);
}

/** Rewrites refusals of requests under a service root that have a body. */
export function onRefusals(edit: Edit): Rewrite {
  return (exchange) => {
    const { answer, kind } = exchange;
    return answer.status >= 400 && answer.body !== null && kind !== 'token' ? edit(answer, exchange) : answer;
  };
}

/** Rewrites tokens that are given out. */
export function onTokens(edit: Edit): Rewrite {
  return (exchange) =>
    exchange.kind === 'token' && exchange.answer.status === 200 ? edit(exchange.answer, exchange) : exchange.answer;
}

/** Rewrites refusals of the token endpoint. */
export function onTokenErrors(edit: Edit): Rewrite {
  return (exchange) =>
    exchange.kind === 'token' && exchange.answer.status >= 400 ? edit(exchange.answer, exchange) : exchange.answer;
}

export function withHeader(answer: Answer, name: string, value: string): Answer {
  return { ...answer, headers: { ...answer.headers, [name]: value } };
}

export function withoutHeader(answer: Answer, name: string): Answer {
  return {
    ...answer,
    headers: Object.fromEntries(Object.entries(answer.headers).filter(([header]) => header !== name)),
  };
}

/** The answer with another JSON body. */
export function withBody(answer: Answer, edit: (body: Record<string, unknown>) => object): Answer {
  return { ...answer, body: JSON.stringify(edit(JSON.parse(answer.body ?? '{}'))) };
}

/** The object without that member. */
export function without(object: Record<string, unknown>, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([member]) => member !== name));
}
