import type { TransactionView } from './transaction-view.ts';

/** The identifier by which a server names the transaction: of those with a value the first usual one, else the first (AMB-21). */
export function sentIdentifier(
  tx: TransactionView | undefined,
): { readonly index: number; readonly value: string } | undefined {
  const valued = (tx?.identifiers ?? []).flatMap(({ index, value, use }) =>
    typeof value === 'string' ? [{ index, value, use }] : [],
  );
  const chosen = valued.find(({ use }) => use === 'usual') ?? valued[0];
  return chosen && { index: chosen.index, value: chosen.value };
}
