import type { AccountState } from '../world/tenant-state.ts';
import type { AccountData } from '../world/world.ts';
import type { Deviation } from './deviation.ts';

/** An Account as the mock renders it. */
export type AccountBody = Record<string, unknown>;

/** Changes every Account that is shown, read or found. */
export function onAccounts(
  edit: (body: AccountBody, account: AccountState, tenant: string) => AccountBody,
): NonNullable<Deviation['replace']> {
  return ({ renderAccount }) => ({
    renderAccount: (account, tenant) => edit(renderAccount(account, tenant), account, tenant),
  });
}

/** Changes every Account of those types that is shown. */
export function onAccountsOf(
  types: readonly AccountData['type'][],
  edit: (body: AccountBody, account: AccountState, tenant: string) => AccountBody,
): NonNullable<Deviation['replace']> {
  return onAccounts((body, account, tenant) =>
    types.includes(account.facts.type) ? edit(body, account, tenant) : body,
  );
}

/** Changes the balance that is shown where one is. */
export function onShownBalances(edit: (value: string) => unknown): NonNullable<Deviation['replace']> {
  return onAccounts((body) => ({
    ...body,
    ...(Array.isArray(body['extension'])
      ? { extension: body['extension'].map((one: unknown) => editBalance(one, edit)) }
      : {}),
  }));
}

function editBalance(extension: unknown, edit: (value: string) => unknown): unknown {
  const { valueMoney } = extension as { valueMoney?: { value: string } };
  return valueMoney === undefined
    ? extension
    : { ...(extension as object), valueMoney: { ...valueMoney, value: edit(valueMoney.value) } };
}
