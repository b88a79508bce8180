import { MockError } from './mock-error.ts';

/** Where the mock takes the time from: epoch milliseconds. */
export interface Clock {
  now(): number;
}

/** A clock that stands still until it is moved. */
export interface SettableClock extends Clock {
  advance(millis: number): void;
  set(instant: string): void;
}

/** The instant at which a clock stands that nobody set: the middle of a month, so that every time zone is in the same one. */
export const DEFAULT_INSTANT = '2024-06-15T17:00:00.000Z';

/** A clock that stands at `instant` (ISO 8601). Throws MockError `invalid-clock` when it is no instant. */
export function createClock(instant: string = DEFAULT_INSTANT): SettableClock {
  let millis = readInstant(instant);
  return {
    now: () => millis,
    advance: (by) => {
      millis += by;
    },
    set: (to) => {
      millis = readInstant(to);
    },
  };
}

const ISO_INSTANT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/;

function readInstant(text: string): number {
  const millis = ISO_INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(millis)) {
    throw new MockError('invalid-clock', `"${text}" is no instant; write one like 2024-06-15T17:00:00Z or 2024-06-15.`);
  }
  return millis;
}
