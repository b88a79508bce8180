// Generated from the files beside it by "npm run generate": do not edit.
import type { EachRule } from './define-payload-rule.ts';
import type { ElementRule } from './define-payload-rule.ts';
import type { ShapeRule } from './define-shape-rule.ts';
import type { TextRule } from './define-text-rule.ts';
import { accountNumberLastFour } from './account-number-last-four.ts';
import { accountNumberNotCash } from './account-number-not-cash.ts';
import { accountNumberNumeric } from './account-number-numeric.ts';
import { accountNumberRequired } from './account-number-required.ts';
import { adjustmentWithoutPaymentExtensions } from './adjustment-without-payment-extensions.ts';
import { aliasKindMatchesType } from './alias-kind-matches-type.ts';
import { aliasKnownToTenant } from './alias-known-to-tenant.ts';
import { aliasRequired } from './alias-required.ts';
import { allocationAmountRequired } from './allocation-amount-required.ts';
import { allocationChildrenDocumented } from './allocation-children-documented.ts';
import { allocationRequired } from './allocation-required.ts';
import { allocationSingle } from './allocation-single.ts';
import { amountCurrencyMatchesAllocation } from './amount-currency-matches-allocation.ts';
import { amountEqualsAllocations } from './amount-equals-allocations.ts';
import { amountRequired } from './amount-required.ts';
import { blankStringForbidden } from './blank-string-forbidden.ts';
import { bodyIsObject } from './body-is-object.ts';
import { bodyParses } from './body-parses.ts';
import { byteOrderMark } from './byte-order-mark.ts';
import { cardBrandCardOnly } from './card-brand-card-only.ts';
import { cardBrandRequired } from './card-brand-required.ts';
import { cardBrandSupported } from './card-brand-supported.ts';
import { cardBrandUpperCase } from './card-brand-upper-case.ts';
import { codeFinancialTransaction } from './code-financial-transaction.ts';
import { codeRequired } from './code-required.ts';
import { codeSingleCoding } from './code-single-coding.ts';
import { controlCharacterForbidden } from './control-character-forbidden.ts';
import { dateNotCash } from './date-not-cash.ts';
import { datePrecision } from './date-precision.ts';
import { dateRequired } from './date-required.ts';
import { dateValid } from './date-valid.ts';
import { duplicateMemberForbidden } from './duplicate-member-forbidden.ts';
import { elementSupported } from './element-supported.ts';
import { emptyElementForbidden } from './empty-element-forbidden.ts';
import { extensionDocumented } from './extension-documented.ts';
import { extensionSingle } from './extension-single.ts';
import { extensionValueOrChildren } from './extension-value-or-children.ts';
import { extensionValueType } from './extension-value-type.ts';
import { fifoEncounterOnly } from './fifo-encounter-only.ts';
import { fifoPaymentOnly } from './fifo-payment-only.ts';
import { fifoRecurringOnly } from './fifo-recurring-only.ts';
import { identifierAlphanumeric } from './identifier-alphanumeric.ts';
import { identifierMaxLength } from './identifier-max-length.ts';
import { identifierRequired } from './identifier-required.ts';
import { identifierUseSupported } from './identifier-use-supported.ts';
import { identifierValueRequired } from './identifier-value-required.ts';
import { implicitRulesForbidden } from './implicit-rules-forbidden.ts';
import { jsonType } from './json-type.ts';
import { locationKnownToTenant } from './location-known-to-tenant.ts';
import { methodDisplayMatchesCode } from './method-display-matches-code.ts';
import { methodRequired } from './method-required.ts';
import { methodSingleCoding } from './method-single-coding.ts';
import { methodSupported } from './method-supported.ts';
import { methodSystem } from './method-system.ts';
import { modifierExtensionForbidden } from './modifier-extension-forbidden.ts';
import { moneyCurrencyIso4217 } from './money-currency-iso-4217.ts';
import { moneyMinorUnit } from './money-minor-unit.ts';
import { moneyPositive } from './money-positive.ts';
import { moneyValueRequired } from './money-value-required.ts';
import { nullForbidden } from './null-forbidden.ts';
import { numberPrecisionKept } from './number-precision-kept.ts';
import { resourceTypeBasic } from './resource-type-basic.ts';
import { targetAccountGuarantorBalance } from './target-account-guarantor-balance.ts';
import { targetExists } from './target-exists.ts';
import { targetReferenceType } from './target-reference-type.ts';
import { targetRequired } from './target-required.ts';
import { tenderedAmountRequired } from './tendered-amount-required.ts';
import { tenderedCashOnly } from './tendered-cash-only.ts';
import { tenderedCoversAmount } from './tendered-covers-amount.ts';
import { tenderedCurrencyMatches } from './tendered-currency-matches.ts';
import { typeRequired } from './type-required.ts';
import { typeSingleCoding } from './type-single-coding.ts';
import { typeSupported } from './type-supported.ts';
import { typeSystem } from './type-system.ts';

export const PAYLOAD_RULES: readonly (EachRule | ElementRule | ShapeRule | TextRule)[] = [
  accountNumberLastFour,
  accountNumberNotCash,
  accountNumberNumeric,
  accountNumberRequired,
  adjustmentWithoutPaymentExtensions,
  aliasKindMatchesType,
  aliasKnownToTenant,
  aliasRequired,
  allocationAmountRequired,
  allocationChildrenDocumented,
  allocationRequired,
  allocationSingle,
  amountCurrencyMatchesAllocation,
  amountEqualsAllocations,
  amountRequired,
  blankStringForbidden,
  bodyIsObject,
  bodyParses,
  byteOrderMark,
  cardBrandCardOnly,
  cardBrandRequired,
  cardBrandSupported,
  cardBrandUpperCase,
  codeFinancialTransaction,
  codeRequired,
  codeSingleCoding,
  controlCharacterForbidden,
  dateNotCash,
  datePrecision,
  dateRequired,
  dateValid,
  duplicateMemberForbidden,
  elementSupported,
  emptyElementForbidden,
  extensionDocumented,
  extensionSingle,
  extensionValueOrChildren,
  extensionValueType,
  fifoEncounterOnly,
  fifoPaymentOnly,
  fifoRecurringOnly,
  identifierAlphanumeric,
  identifierMaxLength,
  identifierRequired,
  identifierUseSupported,
  identifierValueRequired,
  implicitRulesForbidden,
  jsonType,
  locationKnownToTenant,
  methodDisplayMatchesCode,
  methodRequired,
  methodSingleCoding,
  methodSupported,
  methodSystem,
  modifierExtensionForbidden,
  moneyCurrencyIso4217,
  moneyMinorUnit,
  moneyPositive,
  moneyValueRequired,
  nullForbidden,
  numberPrecisionKept,
  resourceTypeBasic,
  targetAccountGuarantorBalance,
  targetExists,
  targetReferenceType,
  targetRequired,
  tenderedAmountRequired,
  tenderedCashOnly,
  tenderedCoversAmount,
  tenderedCurrencyMatches,
  typeRequired,
  typeSingleCoding,
  typeSupported,
  typeSystem,
];
