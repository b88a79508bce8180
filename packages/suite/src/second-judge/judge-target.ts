import { type Court, ERROR, EXCEPTIONS } from './court.ts';
import { type Element, elementsOf, isBroken, partsOf, textOf } from './elements.ts';
import { at, member, type Tree } from './json-tree.ts';
import type { Tenant } from './tenant.ts';

export interface Target {
  readonly type: 'Encounter' | 'Account';
  readonly id: string;
}

const RELATIVE = /^(Encounter|Account)\/([A-Za-z0-9.-]{1,64})$/;
const VERSIONED = /^(Encounter|Account)\/([A-Za-z0-9.-]{1,64})\/_history\/[A-Za-z0-9.-]{1,64}$/;

/** Judges the targets of all allocations. The answer: those that can be read. */
export function judgeTargets(court: Court, body: Tree, tenant: Tenant): Target[] {
  const targets = elementsOf(body, 'financial-transaction-allocation').flatMap((it) => partsOf(it, 'target'));
  return targets.flatMap((element) => {
    const target = judgeTarget(court, element, tenant);
    return target === undefined ? [] : [target];
  });
}

function judgeTarget(court: Court, { value: reference, valuePointer }: Element, tenant: Tenant): Target | undefined {
  if (reference === undefined) return undefined;
  const written = member(reference, 'reference');
  if (written === undefined) court.blame('target-reference-type', valuePointer);
  if (written === undefined || isBroken(written, 'string')) return undefined;
  const pointer = at(valuePointer, 'reference');
  const target = readTarget(court, textOf(written) ?? '', tenant);
  if (target === undefined) {
    court.blame('target-reference-type', pointer);
    return undefined;
  }
  const type = textOf(member(reference, 'type'));
  if (type !== undefined && type !== target.type) {
    court.blame('target-reference-type', at(valuePointer, 'type'), EXCEPTIONS.strictOnly);
  }
  judgeInTenant(court, target, pointer, tenant);
  return target;
}

function readTarget(court: Court, reference: string, tenant: Tenant): Target | undefined {
  const path = court.reading === 'lenient' ? withoutTenant(reference, tenant) : reference;
  const [matched, type, id] =
    RELATIVE.exec(path) ?? (court.reading === 'lenient' ? VERSIONED.exec(path) : undefined) ?? [];
  if (matched === undefined || id === undefined) return undefined;
  return { type: type === 'Account' ? 'Account' : 'Encounter', id };
}

/** An absolute reference into the tenant itself, made relative. */
function withoutTenant(reference: string, { id }: Tenant): string {
  const [root, rest] = id === undefined ? [] : reference.split(`/r4/${id}/`);
  return root !== undefined && rest !== undefined && /^https:\/\/[a-z0-9-]+\.cerner\.com$/.test(root)
    ? rest
    : reference;
}

function judgeInTenant(court: Court, target: Target, pointer: string, tenant: Tenant): void {
  const known = target.type === 'Account' ? tenant.accounts : tenant.encounters;
  if (known !== undefined && !Object.hasOwn(known, target.id)) court.blame('target-exists', pointer);
  if (target.type === 'Encounter') return;
  const type =
    tenant.accounts !== undefined && Object.hasOwn(tenant.accounts, target.id) ? tenant.accounts[target.id] : undefined;
  const rule = 'target-account-guarantor-balance';
  if (type !== undefined && type !== 'guarantor-balance') court.blame(rule, pointer, ERROR);
  if (tenant.accounts === undefined && /^[FS]/.test(target.id)) court.blame(rule, pointer, EXCEPTIONS.strictOnly);
}
