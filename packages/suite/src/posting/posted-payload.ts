import { adjustment, checkPayment, type FinancialTransaction, type Target } from '@countercheck/rules';

/** What is to be posted. */
export interface PostedPayload {
  readonly identifier: string;
  readonly cents: number;
  readonly target: Target;
  readonly isDebit?: boolean;
  readonly isPayment?: boolean;
  readonly fifo?: boolean | undefined;
}

/** A valid payload in USD, with the aliases of the default world. */
export function payloadOf(posted: PostedPayload): FinancialTransaction {
  const { identifier, cents, target, isDebit = false, isPayment = true, fifo } = posted;
  const amount = { value: cents / 100, currency: 'USD' };
  if (!isPayment) return adjustment({ identifier, alias: isDebit ? '3200' : '3100', amount, target });
  return checkPayment({
    identifier,
    alias: isDebit ? '0119' : '0111',
    amount,
    target,
    method: 'check',
    checkNumber: '10217',
    checkDate: '2024-06-01',
    ...(fifo === undefined ? {} : { firstInFirstOut: fifo }),
  });
}
