// Generated from the rules beside it by "npm run generate": do not edit.
import type { AmbiguityId } from '../reading.ts';
import type { RequirementId } from '../requirement-id.ts';

/** The rules that take severity or meaning from each ambiguity. */
export const RULES_BY_AMBIGUITY: Readonly<Partial<Record<AmbiguityId, readonly RequirementId[]>>> = {
  'AMB-01': ['extension-value-type'],
  'AMB-02': ['card-brand-supported', 'card-brand-upper-case'],
  'AMB-03': ['method-display-matches-code'],
  'AMB-05': ['date-precision'],
  'AMB-07': ['amount-equals-allocations'],
  'AMB-08': ['allocation-single', 'amount-equals-allocations'],
  'AMB-12': ['json-type'],
  'AMB-14': ['adjustment-without-payment-extensions'],
  'AMB-15': ['account-number-not-cash', 'card-brand-card-only', 'date-not-cash', 'tendered-cash-only'],
  'AMB-16': ['tendered-covers-amount', 'tendered-currency-matches'],
  'AMB-17': ['money-positive'],
  'AMB-18': ['code-single-coding', 'method-supported', 'method-system', 'type-supported', 'type-system'],
  'AMB-20': ['identifier-max-length'],
  'AMB-23': ['identifier-value-required'],
  'AMB-24': ['extension-single'],
  'AMB-25': ['extension-documented'],
  'AMB-26': ['element-supported'],
  'AMB-27': ['allocation-children-documented'],
  'AMB-28': ['extension-documented'],
  'AMB-29': ['code-single-coding', 'method-single-coding', 'type-single-coding'],
  'AMB-30': ['method-supported', 'type-supported'],
  'AMB-31': ['location-known-to-tenant'],
  'AMB-33': ['fifo-encounter-only', 'fifo-payment-only', 'fifo-recurring-only'],
  'AMB-37': ['money-minor-unit'],
  'AMB-38': ['money-currency-iso-4217'],
  'AMB-40': ['target-reference-type'],
  'AMB-42': ['target-account-guarantor-balance'],
  'AMB-43': ['identifier-unique-in-batch'],
  'AMB-65': ['duplicate-member-forbidden'],
  'AMB-66': ['byte-order-mark'],
  'AMB-69': ['account-number-last-four'],
  'AMB-70': ['alias-kind-matches-type'],
};
