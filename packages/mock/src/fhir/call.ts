import type { Address } from '../http/address.ts';
import type { Arrival } from '../http/arrival.ts';
import type { Body } from '../http/body.ts';
import type { Randomness } from '../randomness.ts';
import type { Policy } from '../policy.ts';
import type { Ledger } from '../posting/ledger.ts';
import type { TokenStore } from '../authorization/token-store.ts';
import type { Host } from './route-rules.ts';
import type { TenantState } from '../world/tenant-state.ts';
import type { ReadingOf } from '../reading-of.ts';

/** What the whole mock shares between requests. */
export interface Shared {
  readonly policy: Policy;
  readonly readingOf: ReadingOf;
  readonly randomness: Randomness;
  readonly tenants: ReadonlyMap<string, TenantState>;
  readonly tokens: TokenStore;
  readonly ledger: Ledger;
  /** Beyond this a body is refused. */
  readonly maxBodyBytes: number;
}

/** One request to a service root. */
export interface FhirCall {
  readonly host: Host;
  readonly tenantId: string;
  /** The segments of the path behind the service root, not decoded. */
  readonly segments: readonly string[];
  /** GET, POST …: HEAD counts as GET, and an override counts. */
  readonly method: string;
  readonly address: Address;
  /** The service root that the caller used. */
  readonly root: string;
  readonly headers: Arrival['headers'];
  /** `null` when it is longer than the mock takes. */
  readonly body: Body | null;
  /** Epoch milliseconds. */
  readonly now: number;
}
