import type { Court } from './court.ts';
import { elementsOf, textOf } from './elements.ts';
import type { Tree } from './json-tree.ts';

/** What is known of the hospital. What is left out is not judged. */
export interface Tenant {
  readonly id?: string;
  readonly aliases?: readonly string[] | Readonly<Record<string, { readonly type?: string }>>;
  readonly locations?: readonly string[];
  readonly accounts?: Readonly<Record<string, string>>;
  readonly encounters?: Readonly<Record<string, { readonly recurring: boolean }>>;
}

/** Alias and location against the lists of the hospital. */
export function judgeConfigured(court: Court, body: Tree, type: string | undefined, tenant: Tenant): void {
  for (const { value, valuePointer } of elementsOf(body, 'financial-transaction-alias')) {
    const alias = textOf(value);
    if (alias !== undefined) judgeAlias(court, alias, valuePointer, type, tenant);
  }
  for (const { value, valuePointer } of elementsOf(body, 'financial-transaction-location')) {
    const location = textOf(value);
    if (location !== undefined && tenant.locations?.includes(location) === false) {
      court.blame('location-known-to-tenant', valuePointer);
    }
  }
}

function judgeAlias(court: Court, alias: string, pointer: string, type: string | undefined, { aliases }: Tenant): void {
  if (aliases === undefined) return;
  if (isList(aliases)) {
    if (!aliases.includes(alias)) court.blame('alias-known-to-tenant', pointer);
    return;
  }
  if (!Object.hasOwn(aliases, alias)) {
    court.blame('alias-known-to-tenant', pointer);
    return;
  }
  const kind = aliases[alias]?.type;
  if (kind !== undefined && type !== undefined && kind !== type) court.blame('alias-kind-matches-type', pointer);
}

function isList(aliases: NonNullable<Tenant['aliases']>): aliases is readonly string[] {
  return Array.isArray(aliases);
}
