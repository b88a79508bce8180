import type { JudgeContext, ReadingOptions, TenantContext } from '@countercheck/rules';
import type { Clock } from './clock.ts';
import type { MockDescription } from './describe-mock.ts';
import type { RecordedExchange } from './exchange-log.ts';
import type { Balance, JournalEntry } from './posting/journal.ts';
import type { TransactionStore } from './posting/ledger.ts';
import type { Delivery } from './faults/deliver.ts';
import type { Arrival } from './http/arrival.ts';
import type { Randomness } from './randomness.ts';
import type { World } from './world/world.ts';

/** What a mock is made of. Everything has a default that repeats: no option, no surprise. */
export interface MockOptions extends ReadingOptions {
  readonly world?: World;
  readonly clock?: Clock;
  readonly randomness?: Randomness;
  /** Ids of deviations: ways to be wrong. */
  readonly deviations?: readonly string[];
  /** Fault specifications, such as `latency=200@0.5`. */
  readonly faults?: readonly string[];
  /** Decides which requests the faults hit. */
  readonly faultSeed?: string;
  /** Where `describe` and `judgeContext` say the mock is; answers always go by the address of the request. */
  readonly origin?: string;
  /** Beyond this a body is refused with 413. Default one mebibyte. */
  readonly maxBodyBytes?: number;
  readonly store?: TransactionStore;
  /** Told of every bug of the mock, which the caller sees as a bare 500. Default: thrown, so that it crashes. */
  readonly onBug?: (error: unknown) => void;
}

/** A Millennium that behaves. */
export interface Mock {
  /** Answers a request. Rejects only when a fault resets the connection, with the TypeError of a failed fetch. */
  fetch(request: Request): Promise<Response>;
  /** Answers a request that came over a socket, for whoever owns the socket to send. Rejects as `fetch` does. */
  answer(arrival: Arrival): Promise<Delivery>;
  /** What a newcomer or a script needs to know. */
  describe(origin?: string): MockDescription;
  /** What is known to the judges of exchanges of the first system application with a tenant; default the first. */
  judgeContext(origin?: string, tenant?: string): JudgeContext;
  /** What a hospital has configured; default the first. */
  tenantContext(tenant?: string): TenantContext;
  /** Every accepted transaction, oldest first. */
  journal(): readonly JournalEntry[];
  /** Every valued balance of a hospital by account id. */
  balances(tenant?: string): Record<string, Balance>;
  /** The same, from the opening balances and the journal. */
  recomputeBalances(tenant?: string): Record<string, Balance>;
  /** The last ten thousand exchanges, oldest first. */
  exchanges(): readonly RecordedExchange[];
  clearExchanges(): void;
}
