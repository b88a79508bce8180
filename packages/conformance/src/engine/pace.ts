import type { Clock } from '../clock.ts';
import type { ReceivedResponse } from '../fhir-client.ts';

const LONGEST_PAUSE_MILLIS = 60_000;

/** Keeps the distance between requests to one server, and the pauses it asks for. */
export class Pace {
  readonly #clock: Clock;
  readonly #distanceMillis: number;
  #free = 0;

  constructor(clock: Clock, requestsPerSecond: number | undefined) {
    this.#clock = clock;
    this.#distanceMillis = requestsPerSecond === undefined ? 0 : 1000 / requestsPerSecond;
  }

  /** Resolves when the next request may be sent. */
  async turn(signal?: AbortSignal): Promise<void> {
    const now = this.#clock.now();
    const at = Math.max(now, this.#free);
    this.#free = at + this.#distanceMillis;
    if (at > now) await this.#clock.sleep(at - now, signal);
  }

  /** Notes the pause that an answer asks for; null when it asks for none. */
  pauseAfter({ status, headers }: ReceivedResponse): number | null {
    if (status !== 429 && status !== 503) return null;
    const asked = retryAfterMillis(headers['retry-after'], this.#clock.now());
    const pause = Math.min(asked ?? 1000, LONGEST_PAUSE_MILLIS);
    this.#free = Math.max(this.#free, this.#clock.now() + pause);
    return pause;
  }
}

/** Seconds or an HTTP date. */
function retryAfterMillis(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(date - now, 0);
}
