import type { Impact } from '../posting/plan-postings.ts';
import type { Transaction } from '../posting/post-transaction.ts';
import type { TenantState } from '../world/tenant-state.ts';

/** Which way the alias moves the balance; a credit where the hospital says nothing. */
export function impactOf(tenant: TenantState, { alias }: Transaction): Impact {
  return tenant.facts.aliases[alias]?.impact ?? 'credit';
}

/** Whether a transaction of that type and identifier has been posted before (AMB-43, AMB-76), whatever its target, and however long ago. */
export function isTaken(
  taken: ReadonlySet<string>,
  key: string,
  _asked: { readonly target: string; readonly now: number },
): boolean {
  return taken.has(key);
}

/** Whether a posting in that currency fits the balances of its target; nothing is ever converted (AMB-100). */
export function isCurrencyKept(kept: readonly string[], currency: string): boolean {
  return kept.length === 0 || kept.includes(currency);
}

/** What a deviation can do with a create that was refused by the rules. */
export interface RefusedCreate {
  /** Posts it all the same. */
  readonly post: () => void;
  /** Uses its identifier up. */
  readonly takeIdentifier: () => void;
  /** Opens the month that it would have been posted to. */
  readonly openMonth: () => void;
}

/** What a refused create leaves behind: nothing. */
export function leaveBehind(_refused: RefusedCreate): void {}
