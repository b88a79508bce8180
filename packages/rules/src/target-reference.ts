import { isAsciiAlphanumeric } from './ascii.ts';
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

const LONGEST_ID = 64;

/** The documented form, told without a regular expression, which is slower. */
function parsePlainTarget(reference: string): TargetReference | undefined {
  const type = reference.startsWith('Encounter/')
    ? 'Encounter'
    : reference.startsWith('Account/')
      ? 'Account'
      : undefined;
  if (type === undefined || reference.length > type.length + 1 + LONGEST_ID) return undefined;
  const id = reference.slice(type.length + 1);
  return id !== '' && isAsciiAlphanumeric(id) ? { type, id } : undefined;
}

function relativeTo(
  reference: string,
  { tenant, reading }: { readonly tenant: TenantContext; readonly reading: ReadingOf },
): string {
  if (!reference.startsWith('https://') || reading('AMB-39') !== 'lenient') return reference;
  const match = ABSOLUTE.exec(reference);
  return match !== null && tenant.id !== undefined && match[1] === tenant.id ? (match[2] as string) : reference;
}
