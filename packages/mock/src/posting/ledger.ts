import { isoInstant } from '../http/http-date.ts';
import { MockError } from '../mock-error.ts';
import type { TokenKeeper } from '../authorization/token-store.ts';
import type { TenantState } from '../world/tenant-state.ts';
import type { JournalEntry } from './journal.ts';
import { applyEntry, namePostings, type Transaction } from './post-transaction.ts';
import type { PlannedPosting } from './plan-postings.ts';

/** Where accepted transactions are kept beyond the life of the process, and tokens where it can. */
export interface TransactionStore extends Partial<TokenKeeper> {
  /** What was kept, oldest first. */
  load(): readonly JournalEntry[];
  /** Keeps one more. What it has returned from survives the process. */
  append(entry: JournalEntry): void;
}

/** The one place where balances move. */
export interface Ledger {
  /** Everything that was posted, oldest first. */
  readonly journal: readonly JournalEntry[];
  /** Posts at once or not at all: nothing else happens in between. */
  post(tenant: TenantState, transaction: Transaction, planned: readonly PlannedPosting[], now: number): JournalEntry;
}

/** A ledger that begins with what the store has kept; `find` knows the hospitals of the world. */
export function createLedger(find: (tenant: string) => TenantState | undefined, store?: TransactionStore): Ledger {
  const journal: JournalEntry[] = [];
  for (const entry of store?.load() ?? []) {
    const tenant = find(entry.tenant);
    if (tenant === undefined)
      throw new MockError(
        'invalid-state',
        `The state has postings of tenant ${entry.tenant}, which is not in this world.`,
      );
    applyEntry(tenant, entry);
    journal.push(entry);
  }
  return {
    journal,
    post: (tenant, transaction, planned, now) => {
      const entry = createEntry(tenant, transaction, planned, { now, sequence: (journal.at(-1)?.sequence ?? 0) + 1 });
      store?.append(entry);
      applyEntry(tenant, entry);
      journal.push(entry);
      return entry;
    },
  };
}

function createEntry(
  tenant: TenantState,
  { type, identifier, alias, target, currency }: Transaction,
  planned: readonly PlannedPosting[],
  { now, sequence }: { now: number; sequence: number },
): JournalEntry {
  let next = tenant.accounts.size;
  const nextAccountId = (): string => {
    do next += 1;
    while (tenant.accounts.has(`G99${String(next).padStart(6, '0')}`));
    return `G99${String(next).padStart(6, '0')}`;
  };
  const postings = namePostings(planned, nextAccountId);
  return {
    sequence,
    at: isoInstant(now),
    tenant: tenant.id,
    type,
    identifier,
    alias,
    target,
    currency,
    postings,
  };
}
