import type { Answer } from './answer.ts';
import { httpDate } from './http-date.ts';

/** Adds what every answer has; what the answer says itself stays. */
export function dress(answer: Answer, requestId: string, now: number): Answer {
  const headers = {
    'cache-control': 'no-cache',
    date: httpDate(now),
    vary: 'Origin',
    'x-request-id': requestId,
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'ETag, Content-Location, Location, X-Request-Id, WWW-Authenticate, Date',
    ...answer.headers,
  };
  return { ...answer, headers };
}

/** The answer to a preflight request of a browser. */
export function preflightAnswer(requestedHeaders: string | null): Answer {
  return {
    status: 200,
    headers: {
      'access-control-allow-methods': 'DELETE, GET, POST, PUT, PATCH, OPTIONS, HEAD',
      'access-control-max-age': '0',
      'content-length': '0',
      ...(requestedHeaders === null ? {} : { 'access-control-allow-headers': requestedHeaders }),
    },
    body: null,
  };
}
