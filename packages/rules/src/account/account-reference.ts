import { ownMember, textOf } from '../exchange/own-member.ts';
import { isBlank } from '../plain-text.ts';
import type { AccountType, TenantContext } from '../tenant-context.ts';

const ACCOUNT_REFERENCE = /^(?:.*\/)?Account\/([A-Za-z0-9\-.]{1,64})$/s;

/** What a Reference refers to; `undefined` when that is blank or absent. */
export function referenceIn(value: unknown): string | undefined {
  const reference = textOf(ownMember(value, 'reference'));
  return reference === undefined || isBlank(reference) ? undefined : reference;
}

/** Whether the reference is to an Account, and the tenant knows of no other type than this one. */
export function isAccountOfType(
  reference: string,
  type: AccountType | undefined,
  { accounts = {} }: TenantContext,
): boolean {
  const id = ACCOUNT_REFERENCE.exec(reference)?.[1];
  if (id === undefined) return false;
  return type === undefined || !Object.hasOwn(accounts, id) || accounts[id] === type;
}
