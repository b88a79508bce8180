import { emptyAnswer, FHIR_JSON, type Answer } from '../http/answer.ts';
import { httpDate } from '../http/http-date.ts';

/** An accepted create. */
export interface Created {
  readonly root: string;
  readonly id: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** 201 with the documented headers and nothing in the body. What every answer has is added later. */
export function createdAnswer({ root, id, now }: Created): Answer {
  return emptyAnswer(201, {
    'content-type': FHIR_JSON,
    etag: 'W/"0"',
    'last-modified': httpDate(now),
    location: `${root}/Basic/${encodeURIComponent(id)}`,
  });
}

/** The id of a created resource: a prefix for the type, then the external identifier. */
export function resourceIdOf(type: 'payment' | 'adjustment', identifier: string): string {
  return `FT-${type === 'payment' ? 'PL' : 'AL'}-${identifier}`;
}
