import { isAsciiAlphanumericUnit } from './ascii.ts';
import type { ReadingOf } from './reading.ts';
import type { TenantContext } from './tenant-context.ts';

/** What a target refers to. */
export interface TargetReference {
  readonly type: 'Encounter' | 'Account';
  readonly id: string;
}

const RELATIVE = /^(Encounter|Account)\/([A-Za-z0-9\-.]{1,64})(\/_history\/[A-Za-z0-9\-.]{1,64})?$/;
/** An address at one of the vendor's hosts: another host is not the root of the tenant. */
const ABSOLUTE = /^https:\/\/[a-z0-9-]+\.cerner\.com\/r4\/([^/?#\s]+)\/(.+)$/;

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

/** The ambiguity that keeps a reference from being read: its lenient reading would take it. */
export function ambiguityOfTarget(
  reference: string,
  { tenant, reading }: { readonly tenant: TenantContext; readonly reading: ReadingOf },
): 'AMB-39' | 'AMB-40' | undefined {
  const inTenant = relativeTo(reference, { tenant, reading: () => 'lenient' });
  if (!RELATIVE.test(inTenant)) return undefined;
  return inTenant !== reference && reading('AMB-39') !== 'lenient' ? 'AMB-39' : 'AMB-40';
}

const LONGEST_ID = 64;

/** Reads the documented form alone, whatever is known of the hospital. Such a text needs no further look. */
export function parsePlainTarget(reference: string): TargetReference | undefined {
  const type = reference.charCodeAt(0) === LETTER_E ? 'Encounter' : 'Account';
  if (!beginsWith(reference, type) || reference.charCodeAt(type.length) !== SLASH) return undefined;
  if (!isId(reference, type.length + 1)) return undefined;
  return { type, id: reference.slice(type.length + 1) };
}

/** A loop over so few letters is faster than asking the text. */
function beginsWith(text: string, start: string): boolean {
  for (let index = 0; index < start.length; index++) {
    if (text.charCodeAt(index) !== start.charCodeAt(index)) return false;
  }
  return true;
}

const LETTER_E = 0x45;
const SLASH = 0x2f;

/** Whether a FHIR id stands there: 1 to 64 letters, digits, hyphens and points. A loop is faster than an expression. */
function isId(text: string, start: number): boolean {
  if (text.length === start || text.length > start + LONGEST_ID) return false;
  for (let index = start; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (!isAsciiAlphanumericUnit(unit) && unit !== HYPHEN && unit !== POINT) return false;
  }
  return true;
}

const HYPHEN = 0x2d;
const POINT = 0x2e;

function relativeTo(
  reference: string,
  { tenant, reading }: { readonly tenant: TenantContext; readonly reading: ReadingOf },
): string {
  if (!reference.startsWith('https://') || reading('AMB-39') !== 'lenient') return reference;
  const match = ABSOLUTE.exec(reference);
  return match !== null && match[1] === tenant.id ? (match[2] as string) : reference;
}
