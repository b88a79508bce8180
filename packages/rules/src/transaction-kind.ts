import type { PaymentMethod, TransactionType } from './transaction-view.ts';

/**
 * The accepted types and methods as bits of one number: conditions on it cost the same whatever a payload says, where a
 * comparison of a text that may be missing becomes slow once it was missing.
 */
export const KIND: Readonly<Record<TransactionType | PaymentMethod, number>> = {
  payment: 1,
  adjustment: 1 << 1,
  CASH: 1 << 2,
  CCCA: 1 << 3,
  CHCK: 1 << 4,
  CCHK: 1 << 5,
  TRAC: 1 << 6,
};

/** Spelt out, because looking up one name after another in an object is slower. */
export function kindOf(code: TransactionType | PaymentMethod): number {
  switch (code) {
    case 'payment':
      return KIND.payment;
    case 'adjustment':
      return KIND.adjustment;
    case 'CASH':
      return KIND.CASH;
    case 'CCCA':
      return KIND.CCCA;
    case 'CHCK':
      return KIND.CHCK;
    case 'CCHK':
      return KIND.CCHK;
    case 'TRAC':
      return KIND.TRAC;
  }
}
