import type { RequirementId } from './requirement-id.ts';
import type { ElementName, PaymentMethod, TransactionType } from './transaction-view.ts';

/**
 * What is not as in most payloads. The reader sets each where it cannot tell that the values are as described.
 *
 * - `gap`: a Money or an identifier without value, an allocation without target or amount.
 * - `unboundCode`: a code, type or method that is anything else than one accepted coding of the system that it is bound to,
 *   or a method under another display than that of its code.
 * - `unequalAmounts`: anything else than one allocation of one amount, written as the amount itself is.
 * - `unusualIdentifier`: an identifier of other characters than ASCII letters and digits, a long one, one of another use
 *   than `usual`.
 * - `unusualText`: an account number other than four digits; a date that is not in the calendar; a card brand that is not one of
 *   the four in capitals.
 * - `unusualMoney`: anything else than a positive amount of US dollars with at most two decimals.
 * - `unusualTarget`: anything else than an encounter or a guarantor's account, without a type of its own, that the hospital
 *   has as far as its encounters and accounts are known.
 * - `notConfigured`: an alias that the hospital has not configured for transactions of this type, or a location that it has
 *   not configured, as far as these are known.
 * - `repeated`: an element that was met a second time.
 * - `otherResource`: a body that is not of the type Basic.
 */
export type Oddity =
  | 'gap'
  | 'unboundCode'
  | 'unusualIdentifier'
  | 'unusualText'
  | 'unusualMoney'
  | 'unusualTarget'
  | 'notConfigured'
  | 'unequalAmounts'
  | 'repeated'
  | 'otherResource';

/**
 * What is known of a payload as bits of one number: its accepted type and method, the elements that could be read, and its
 * oddities. Conditions on it cost the same whatever a payload says.
 */
export const FACT: Readonly<Record<TransactionType | PaymentMethod | ElementName | Oddity, number>> = {
  payment: 1,
  adjustment: 1 << 1,
  CASH: 1 << 2,
  CCCA: 1 << 3,
  CHCK: 1 << 4,
  CCHK: 1 << 5,
  TRAC: 1 << 6,
  resourceType: 1 << 7,
  identifiers: 1 << 8,
  code: 1 << 9,
  type: 1 << 10,
  alias: 1 << 11,
  location: 1 << 12,
  method: 1 << 13,
  cardBrand: 1 << 14,
  accountNumber: 1 << 15,
  date: 1 << 16,
  tenderedAmount: 1 << 17,
  amount: 1 << 18,
  allocations: 1 << 19,
  fifo: 1 << 20,
  gap: 1 << 21,
  unboundCode: 1 << 22,
  unusualText: 1 << 23,
  unusualMoney: 1 << 24,
  unusualTarget: 1 << 25,
  repeated: 1 << 26,
  otherResource: 1 << 27,
  unequalAmounts: 1 << 28,
  notConfigured: 1 << 29,
  unusualIdentifier: 1 << 30,
};

/** Spelt out, because looking up one name after another in an object is slower. */
export function factOf(code: TransactionType | PaymentMethod): number {
  switch (code) {
    case 'payment':
      return FACT.payment;
    case 'adjustment':
      return FACT.adjustment;
    case 'CASH':
      return FACT.CASH;
    case 'CCCA':
      return FACT.CCCA;
    case 'CHCK':
      return FACT.CHCK;
    case 'CCHK':
      return FACT.CCHK;
    case 'TRAC':
      return FACT.TRAC;
  }
}

/** Rules that only a payload with this oddity can break: they are not asked about others. */
export const BROKEN_ONLY_BY: { readonly [R in RequirementId]?: Oddity } = {
  'account-number-last-four': 'unusualText',
  'account-number-numeric': 'unusualText',
  'alias-kind-matches-type': 'notConfigured',
  'alias-known-to-tenant': 'notConfigured',
  'allocation-amount-required': 'gap',
  'allocation-single': 'repeated',
  'amount-currency-matches-allocation': 'unequalAmounts',
  'amount-equals-allocations': 'unequalAmounts',
  'card-brand-supported': 'unusualText',
  'card-brand-upper-case': 'unusualText',
  'code-financial-transaction': 'unboundCode',
  'code-single-coding': 'unboundCode',
  'date-valid': 'unusualText',
  'extension-single': 'repeated',
  'identifier-alphanumeric': 'unusualIdentifier',
  'identifier-max-length': 'unusualIdentifier',
  'identifier-use-supported': 'unusualIdentifier',
  'identifier-value-required': 'gap',
  'location-known-to-tenant': 'notConfigured',
  'method-display-matches-code': 'unboundCode',
  'method-single-coding': 'unboundCode',
  'method-supported': 'unboundCode',
  'method-system': 'unboundCode',
  'money-currency-iso-4217': 'unusualMoney',
  'money-minor-unit': 'unusualMoney',
  'money-positive': 'unusualMoney',
  'money-value-required': 'gap',
  'resource-type-basic': 'otherResource',
  'target-account-guarantor-balance': 'unusualTarget',
  'target-exists': 'unusualTarget',
  'target-reference-type': 'unusualTarget',
  'target-required': 'gap',
  'type-single-coding': 'unboundCode',
  'type-supported': 'unboundCode',
  'type-system': 'unboundCode',
};
