// Generated from the folders beside it by "npm run generate": do not edit.
import type { BatchRule } from './batch/define-batch-rule.ts';
import type { EachRule } from './payload/define-payload-rule.ts';
import type { ElementRule } from './payload/define-payload-rule.ts';
import type { ShapeRule } from './payload/define-shape-rule.ts';
import type { TextRule } from './payload/define-text-rule.ts';
import { accountNumberLastFour } from './payload/account-number-last-four.ts';
import { accountNumberNotCash } from './payload/account-number-not-cash.ts';
import { accountNumberNumeric } from './payload/account-number-numeric.ts';
import { accountNumberRequired } from './payload/account-number-required.ts';
import { adjustmentWithoutPaymentExtensions } from './payload/adjustment-without-payment-extensions.ts';
import { aliasKindMatchesType } from './payload/alias-kind-matches-type.ts';
import { aliasKnownToTenant } from './payload/alias-known-to-tenant.ts';
import { aliasRequired } from './payload/alias-required.ts';
import { allocationAmountRequired } from './payload/allocation-amount-required.ts';
import { allocationChildrenDocumented } from './payload/allocation-children-documented.ts';
import { allocationRequired } from './payload/allocation-required.ts';
import { allocationSingle } from './payload/allocation-single.ts';
import { amountCurrencyMatchesAllocation } from './payload/amount-currency-matches-allocation.ts';
import { amountEqualsAllocations } from './payload/amount-equals-allocations.ts';
import { amountRequired } from './payload/amount-required.ts';
import { blankStringForbidden } from './payload/blank-string-forbidden.ts';
import { bodyIsObject } from './payload/body-is-object.ts';
import { bodyParses } from './payload/body-parses.ts';
import { byteOrderMark } from './payload/byte-order-mark.ts';
import { cardBrandCardOnly } from './payload/card-brand-card-only.ts';
import { cardBrandRequired } from './payload/card-brand-required.ts';
import { cardBrandSupported } from './payload/card-brand-supported.ts';
import { cardBrandUpperCase } from './payload/card-brand-upper-case.ts';
import { codeFinancialTransaction } from './payload/code-financial-transaction.ts';
import { codeRequired } from './payload/code-required.ts';
import { codeSingleCoding } from './payload/code-single-coding.ts';
import { controlCharacterForbidden } from './payload/control-character-forbidden.ts';
import { dateNotCash } from './payload/date-not-cash.ts';
import { datePrecision } from './payload/date-precision.ts';
import { dateRequired } from './payload/date-required.ts';
import { dateValid } from './payload/date-valid.ts';
import { duplicateMemberForbidden } from './payload/duplicate-member-forbidden.ts';
import { elementSupported } from './payload/element-supported.ts';
import { emptyElementForbidden } from './payload/empty-element-forbidden.ts';
import { extensionDocumented } from './payload/extension-documented.ts';
import { extensionSingle } from './payload/extension-single.ts';
import { extensionValueOrChildren } from './payload/extension-value-or-children.ts';
import { extensionValueType } from './payload/extension-value-type.ts';
import { fifoEncounterOnly } from './payload/fifo-encounter-only.ts';
import { fifoPaymentOnly } from './payload/fifo-payment-only.ts';
import { fifoRecurringOnly } from './payload/fifo-recurring-only.ts';
import { identifierAlphanumeric } from './payload/identifier-alphanumeric.ts';
import { identifierMaxLength } from './payload/identifier-max-length.ts';
import { identifierRequired } from './payload/identifier-required.ts';
import { identifierUseSupported } from './payload/identifier-use-supported.ts';
import { identifierValueRequired } from './payload/identifier-value-required.ts';
import { implicitRulesForbidden } from './payload/implicit-rules-forbidden.ts';
import { jsonType } from './payload/json-type.ts';
import { locationKnownToTenant } from './payload/location-known-to-tenant.ts';
import { methodDisplayMatchesCode } from './payload/method-display-matches-code.ts';
import { methodRequired } from './payload/method-required.ts';
import { methodSingleCoding } from './payload/method-single-coding.ts';
import { methodSupported } from './payload/method-supported.ts';
import { methodSystem } from './payload/method-system.ts';
import { modifierExtensionForbidden } from './payload/modifier-extension-forbidden.ts';
import { moneyCurrencyIso4217 } from './payload/money-currency-iso-4217.ts';
import { moneyMinorUnit } from './payload/money-minor-unit.ts';
import { moneyPositive } from './payload/money-positive.ts';
import { moneyValueRequired } from './payload/money-value-required.ts';
import { nullForbidden } from './payload/null-forbidden.ts';
import { numberPrecisionKept } from './payload/number-precision-kept.ts';
import { resourceTypeBasic } from './payload/resource-type-basic.ts';
import { targetAccountGuarantorBalance } from './payload/target-account-guarantor-balance.ts';
import { targetExists } from './payload/target-exists.ts';
import { targetReferenceType } from './payload/target-reference-type.ts';
import { targetRequired } from './payload/target-required.ts';
import { tenderedAmountRequired } from './payload/tendered-amount-required.ts';
import { tenderedCashOnly } from './payload/tendered-cash-only.ts';
import { tenderedCoversAmount } from './payload/tendered-covers-amount.ts';
import { tenderedCurrencyMatches } from './payload/tendered-currency-matches.ts';
import { typeRequired } from './payload/type-required.ts';
import { typeSingleCoding } from './payload/type-single-coding.ts';
import { typeSupported } from './payload/type-supported.ts';
import { typeSystem } from './payload/type-system.ts';
import { identifierUniqueInBatch } from './batch/identifier-unique-in-batch.ts';

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

export const EXCHANGE_RULES: readonly never[] = [];

export const ACCOUNT_RULES: readonly never[] = [];

export const AUTHORIZATION_RULES: readonly never[] = [];

export const CLIENT_RULES: readonly never[] = [];

export const BATCH_RULES: readonly BatchRule[] = [
  identifierUniqueInBatch,
];
