import type { TransactionView } from './transaction-view.ts';

/** AMB-14, lenient: on an adjustment nobody looks at the values of the extensions that only payments need. */
export function isValueIgnored({ transactionType, reading }: TransactionView): boolean {
  return transactionType === 'adjustment' && reading('AMB-14') === 'lenient';
}
