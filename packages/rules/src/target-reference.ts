import type { ReadingOf } from './reading.ts';
import type { TenantContext } from './tenant-context.ts';

/** What a target refers to. */
export interface TargetReference {
  readonly type: 'Encounter' | 'Account';
  readonly id: string;
}

const RELATIVE = /^(Encounter|Account)\/([A-Za-z0-9\-.]{1,64})(\/_history\/[A-Za-z0-9\-.]{1,64})?$/;
const ABSOLUTE = /^https:\/\/[^/?#\s]+\/r4\/([^/?#\s]+)\/(.+)$/;

/**
 * Reads `Encounter/id` or `Account/id`, exactly. The lenient reading takes an absolute address of the tenant too (AMB-39)
 * and a version (AMB-40).
 */
export function parseTarget(
  reference: string | null | undefined,
  tx: { readonly tenant: TenantContext; readonly reading: ReadingOf },
): TargetReference | undefined {
  if (!reference) return undefined;
  const plain = parsePlainTarget(reference);
  if (plain !== undefined) return plain;
  const match = RELATIVE.exec(relativeTo(reference, tx));
  if (match === null) return undefined;
  if (match[3] !== undefined && tx.reading('AMB-40') !== 'lenient') return undefined;
  return { type: match[1] as TargetReference['type'], id: match[2] as string };
}

const PLAIN = /^(?:Encounter|Account)\/[A-Za-z0-9\-.]{1,64}$/;

/** Reads the documented form alone, whatever is known of the hospital. Such a text needs no further look. */
export function parsePlainTarget(reference: string): TargetReference | undefined {
  if (!PLAIN.test(reference)) return undefined;
  if (reference.charCodeAt(0) === CAPITAL_E) return { type: 'Encounter', id: reference.slice('Encounter/'.length) };
  return { type: 'Account', id: reference.slice('Account/'.length) };
}

const CAPITAL_E = 0x45;

function relativeTo(
  reference: string,
  { tenant, reading }: { readonly tenant: TenantContext; readonly reading: ReadingOf },
): string {
  if (!reference.startsWith('https://') || reading('AMB-39') !== 'lenient') return reference;
  const match = ABSOLUTE.exec(reference);
  return match !== null && tenant.id !== undefined && match[1] === tenant.id ? (match[2] as string) : reference;
}
