// Generated from the rules by "npm run generate": do not edit.
import { type Breaches, withBreach } from './breach.ts';
import { accountNumberLastFour } from './payload/account-number-last-four.ts';
import { accountNumberNotCash } from './payload/account-number-not-cash.ts';
import { accountNumberNumeric } from './payload/account-number-numeric.ts';
import { accountNumberRequired } from './payload/account-number-required.ts';
import { adjustmentWithoutPaymentExtensions } from './payload/adjustment-without-payment-extensions.ts';
import { aliasKindMatchesType } from './payload/alias-kind-matches-type.ts';
import { aliasKnownToTenant } from './payload/alias-known-to-tenant.ts';
import { aliasRequired } from './payload/alias-required.ts';
import { allocationAmountRequired } from './payload/allocation-amount-required.ts';
import { allocationRequired } from './payload/allocation-required.ts';
import { allocationSingle } from './payload/allocation-single.ts';
import { amountCurrencyMatchesAllocation } from './payload/amount-currency-matches-allocation.ts';
import { amountEqualsAllocations } from './payload/amount-equals-allocations.ts';
import { amountRequired } from './payload/amount-required.ts';
import { cardBrandCardOnly } from './payload/card-brand-card-only.ts';
import { cardBrandRequired } from './payload/card-brand-required.ts';
import { cardBrandSupported } from './payload/card-brand-supported.ts';
import { cardBrandUpperCase } from './payload/card-brand-upper-case.ts';
import { codeFinancialTransaction } from './payload/code-financial-transaction.ts';
import { codeRequired } from './payload/code-required.ts';
import { codeSingleCoding } from './payload/code-single-coding.ts';
import { dateNotCash } from './payload/date-not-cash.ts';
import { datePrecision } from './payload/date-precision.ts';
import { dateRequired } from './payload/date-required.ts';
import { dateValid } from './payload/date-valid.ts';
import { extensionSingle } from './payload/extension-single.ts';
import { fifoEncounterOnly } from './payload/fifo-encounter-only.ts';
import { fifoPaymentOnly } from './payload/fifo-payment-only.ts';
import { fifoRecurringOnly } from './payload/fifo-recurring-only.ts';
import { identifierAlphanumeric } from './payload/identifier-alphanumeric.ts';
import { identifierMaxLength } from './payload/identifier-max-length.ts';
import { identifierRequired } from './payload/identifier-required.ts';
import { identifierUseSupported } from './payload/identifier-use-supported.ts';
import { identifierValueRequired } from './payload/identifier-value-required.ts';
import { locationKnownToTenant } from './payload/location-known-to-tenant.ts';
import { methodDisplayMatchesCode } from './payload/method-display-matches-code.ts';
import { methodRequired } from './payload/method-required.ts';
import { methodSingleCoding } from './payload/method-single-coding.ts';
import { methodSupported } from './payload/method-supported.ts';
import { methodSystem } from './payload/method-system.ts';
import { moneyCurrencyIso4217 } from './payload/money-currency-iso-4217.ts';
import { moneyMinorUnit } from './payload/money-minor-unit.ts';
import { moneyPositive } from './payload/money-positive.ts';
import { moneyValueRequired } from './payload/money-value-required.ts';
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
import type { PayloadView } from './payload-view.ts';

/**
 * Asks every rule about the content of a payload that applies to it, whatever the reading: each by its name, in
 * straight lines, because the engine makes such calls several times faster than those of a loop over a list.
 * The numbers are bits of FACT.
 */
export function askContentRules(tx: PayloadView): Breaches {
  const { facts } = tx;
  let found: Breaches;
  if ((facts & 8421384) === 8421384) {
    if (!accountNumberLastFour.holds(tx)) found = withBreach(found, accountNumberLastFour, undefined);
  }
  if ((facts & 32773) === 32773) {
    if (!accountNumberNotCash.holds(tx)) found = withBreach(found, accountNumberNotCash, undefined);
  }
  if ((facts & 8421376) === 8421376) {
    if (!accountNumberNumeric.holds(tx)) found = withBreach(found, accountNumberNumeric, undefined);
  }
  if ((facts & 32769) === 1 && (facts & 120) !== 0) {
    if (!accountNumberRequired.holds(tx)) found = withBreach(found, accountNumberRequired, undefined);
  }
  if ((facts & 2) === 2) {
    if (!adjustmentWithoutPaymentExtensions.holds(tx)) found = withBreach(found, adjustmentWithoutPaymentExtensions, undefined);
  }
  if ((facts & 536872960) === 536872960 && tx.tenant.aliases !== undefined) {
    if (!aliasKindMatchesType.holds(tx)) found = withBreach(found, aliasKindMatchesType, undefined);
    if (!aliasKnownToTenant.holds(tx)) found = withBreach(found, aliasKnownToTenant, undefined);
  }
  if ((facts & 2048) === 0) {
    if (!aliasRequired.holds(tx)) found = withBreach(found, aliasRequired, undefined);
  }
  if ((facts & 524288) === 0) {
    if (!allocationRequired.holds(tx)) found = withBreach(found, allocationRequired, undefined);
  }
  if ((facts & 67108864) === 67108864) {
    if (!allocationSingle.holds(tx)) found = withBreach(found, allocationSingle, undefined);
    if (!extensionSingle.holds(tx)) found = withBreach(found, extensionSingle, undefined);
  }
  if ((facts & 269221888) === 269221888) {
    if (!amountCurrencyMatchesAllocation.holds(tx)) found = withBreach(found, amountCurrencyMatchesAllocation, undefined);
    if (!amountEqualsAllocations.holds(tx)) found = withBreach(found, amountEqualsAllocations, undefined);
  }
  if ((facts & 262144) === 0) {
    if (!amountRequired.holds(tx)) found = withBreach(found, amountRequired, undefined);
  }
  if ((facts & 16385) === 16385 && (facts & 116) !== 0) {
    if (!cardBrandCardOnly.holds(tx)) found = withBreach(found, cardBrandCardOnly, undefined);
  }
  if ((facts & 16393) === 9) {
    if (!cardBrandRequired.holds(tx)) found = withBreach(found, cardBrandRequired, undefined);
  }
  if ((facts & 8404992) === 8404992) {
    if (!cardBrandSupported.holds(tx)) found = withBreach(found, cardBrandSupported, undefined);
    if (!cardBrandUpperCase.holds(tx)) found = withBreach(found, cardBrandUpperCase, undefined);
  }
  if ((facts & 4194816) === 4194816) {
    if (!codeFinancialTransaction.holds(tx)) found = withBreach(found, codeFinancialTransaction, undefined);
    if (!codeSingleCoding.holds(tx)) found = withBreach(found, codeSingleCoding, undefined);
  }
  if ((facts & 512) === 0) {
    if (!codeRequired.holds(tx)) found = withBreach(found, codeRequired, undefined);
  }
  if ((facts & 65541) === 65541) {
    if (!dateNotCash.holds(tx)) found = withBreach(found, dateNotCash, undefined);
  }
  if ((facts & 65536) === 65536 && (facts & 120) !== 0) {
    if (!datePrecision.holds(tx)) found = withBreach(found, datePrecision, undefined);
  }
  if ((facts & 65537) === 1 && (facts & 120) !== 0) {
    if (!dateRequired.holds(tx)) found = withBreach(found, dateRequired, undefined);
  }
  if ((facts & 8454144) === 8454144) {
    if (!dateValid.holds(tx)) found = withBreach(found, dateValid, undefined);
  }
  if ((facts & 1048576) === 1048576) {
    if (!fifoEncounterOnly.holds(tx)) found = withBreach(found, fifoEncounterOnly, undefined);
  }
  if ((facts & 1048578) === 1048578) {
    if (!fifoPaymentOnly.holds(tx)) found = withBreach(found, fifoPaymentOnly, undefined);
  }
  if ((facts & 1048576) === 1048576 && tx.tenant.encounters !== undefined) {
    if (!fifoRecurringOnly.holds(tx)) found = withBreach(found, fifoRecurringOnly, undefined);
  }
  if ((facts & 256) === 0) {
    if (!identifierRequired.holds(tx)) found = withBreach(found, identifierRequired, undefined);
  }
  if ((facts & 2097408) === 2097408) {
    if (!identifierValueRequired.holds(tx)) found = withBreach(found, identifierValueRequired, undefined);
  }
  if ((facts & 536875008) === 536875008 && tx.tenant.locations !== undefined) {
    if (!locationKnownToTenant.holds(tx)) found = withBreach(found, locationKnownToTenant, undefined);
  }
  if ((facts & 4202496) === 4202496) {
    if (!methodDisplayMatchesCode.holds(tx)) found = withBreach(found, methodDisplayMatchesCode, undefined);
    if (!methodSingleCoding.holds(tx)) found = withBreach(found, methodSingleCoding, undefined);
    if (!methodSupported.holds(tx)) found = withBreach(found, methodSupported, undefined);
    if (!methodSystem.holds(tx)) found = withBreach(found, methodSystem, undefined);
  }
  if ((facts & 8193) === 1) {
    if (!methodRequired.holds(tx)) found = withBreach(found, methodRequired, undefined);
  }
  if ((facts & 134217728) === 134217728) {
    if (!resourceTypeBasic.holds(tx)) found = withBreach(found, resourceTypeBasic, undefined);
  }
  if ((facts & 131077) === 5) {
    if (!tenderedAmountRequired.holds(tx)) found = withBreach(found, tenderedAmountRequired, undefined);
  }
  if ((facts & 131073) === 131073 && (facts & 120) !== 0) {
    if (!tenderedCashOnly.holds(tx)) found = withBreach(found, tenderedCashOnly, undefined);
  }
  if ((facts & 393216) === 393216) {
    if (!tenderedCoversAmount.holds(tx)) found = withBreach(found, tenderedCoversAmount, undefined);
    if (!tenderedCurrencyMatches.holds(tx)) found = withBreach(found, tenderedCurrencyMatches, undefined);
  }
  if ((facts & 1024) === 0) {
    if (!typeRequired.holds(tx)) found = withBreach(found, typeRequired, undefined);
  }
  if ((facts & 4195328) === 4195328) {
    if (!typeSingleCoding.holds(tx)) found = withBreach(found, typeSingleCoding, undefined);
    if (!typeSupported.holds(tx)) found = withBreach(found, typeSupported, undefined);
    if (!typeSystem.holds(tx)) found = withBreach(found, typeSystem, undefined);
  }
  if ((facts & 2097152) === 2097152) {
    for (const element of tx.allocations ?? NONE) {
      if (!allocationAmountRequired.holds(element, tx)) found = withBreach(found, allocationAmountRequired, element);
      if (!targetRequired.holds(element, tx)) found = withBreach(found, targetRequired, element);
    }
  }
  if ((facts & 1073741824) === 1073741824) {
    for (const element of tx.identifiers ?? NONE) {
      if (!identifierAlphanumeric.holds(element, tx)) found = withBreach(found, identifierAlphanumeric, element);
      if (!identifierMaxLength.holds(element, tx)) found = withBreach(found, identifierMaxLength, element);
      if (!identifierUseSupported.holds(element, tx)) found = withBreach(found, identifierUseSupported, element);
    }
  }
  if ((facts & 16777216) === 16777216) {
    for (const element of tx.moneys ?? NONE) {
      if (!moneyCurrencyIso4217.holds(element, tx)) found = withBreach(found, moneyCurrencyIso4217, element);
      if (!moneyMinorUnit.holds(element, tx)) found = withBreach(found, moneyMinorUnit, element);
      if (!moneyPositive.holds(element, tx)) found = withBreach(found, moneyPositive, element);
    }
  }
  if ((facts & 2097152) === 2097152) {
    for (const element of tx.moneys ?? NONE) {
      if (!moneyValueRequired.holds(element, tx)) found = withBreach(found, moneyValueRequired, element);
    }
  }
  if ((facts & 33554432) === 33554432) {
    for (const element of tx.targets ?? NONE) {
      if (!targetAccountGuarantorBalance.holds(element, tx)) found = withBreach(found, targetAccountGuarantorBalance, element);
      if (!targetExists.holds(element, tx)) found = withBreach(found, targetExists, element);
      if (!targetReferenceType.holds(element, tx)) found = withBreach(found, targetReferenceType, element);
    }
  }
  return found;
}

const NONE: readonly never[] = [];
