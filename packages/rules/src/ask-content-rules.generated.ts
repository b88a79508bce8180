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
import type { AllocationView, IdentifierView, MoneyView, TargetView } from './transaction-view.ts';

/**
 * Asks every rule about the content of a payload that applies to it, whatever the reading: each by its name, in
 * straight lines, because the engine makes such calls several times faster than those of a loop over a list.
 */
export function askContentRules(tx: PayloadView): Breaches {
  let found: Breaches;
  if (tx.accountNumber) found = askAboutAccountNumber(tx, found);
  found = askAboutBody(tx, found);
  if (tx.alias) found = askAboutAlias(tx, found);
  if (tx.amount) found = askAboutAmount(tx, found);
  if (tx.cardBrand) found = askAboutCardBrand(tx, found);
  if (tx.code) found = askAboutCode(tx, found);
  if (tx.date) found = askAboutDate(tx, found);
  if (tx.fifo) found = askAboutFifo(tx, found);
  if (tx.identifiers) found = askAboutIdentifiers(tx, found);
  if (tx.location) found = askAboutLocation(tx, found);
  if (tx.method) found = askAboutMethod(tx, found);
  if (tx.tenderedAmount) found = askAboutTenderedAmount(tx, found);
  if (tx.type) found = askAboutType(tx, found);
  if (tx.gap) {
    const allocations = tx.allocations ?? NONE;
    for (let index = 0; index < allocations.length; index++) {
      found = askAboutEachOfAllocations(allocations[index] as AllocationView, tx, found);
    }
  }
  if (tx.unusualText) {
    const identifiers = tx.identifiers ?? NONE;
    for (let index = 0; index < identifiers.length; index++) {
      found = askAboutEachOfIdentifiers(identifiers[index] as IdentifierView, tx, found);
    }
  }
  if (tx.unusualMoney || tx.gap) {
    const moneys = tx.moneys ?? NONE;
    for (let index = 0; index < moneys.length; index++) {
      found = askAboutEachOfMoneys(moneys[index] as MoneyView, tx, found);
    }
  }
  const targets = tx.targets ?? NONE;
  for (let index = 0; index < targets.length; index++) {
    found = askAboutEachOfTargets(targets[index] as TargetView, tx, found);
  }
  return found;
}

const NONE: readonly never[] = [];

function askAboutAccountNumber(tx: PayloadView, breaches: Breaches): Breaches {
  let found = breaches;
  if (tx.unusualText && (tx.kind & 1) !== 0 && (tx.kind & 8) !== 0) {
    if (!accountNumberLastFour.holds(tx)) found = withBreach(found, accountNumberLastFour, undefined);
  }
  if ((tx.kind & 1) !== 0 && (tx.kind & 4) !== 0) {
    if (!accountNumberNotCash.holds(tx)) found = withBreach(found, accountNumberNotCash, undefined);
  }
  if (tx.unusualText) {
    if (!accountNumberNumeric.holds(tx)) found = withBreach(found, accountNumberNumeric, undefined);
  }
  return found;
}

function askAboutBody(tx: PayloadView, breaches: Breaches): Breaches {
  let found = breaches;
  if (!tx.accountNumber && (tx.kind & 1) !== 0 && (tx.kind & 120) !== 0) {
    if (!accountNumberRequired.holds(tx)) found = withBreach(found, accountNumberRequired, undefined);
  }
  if ((tx.kind & 2) !== 0) {
    if (!adjustmentWithoutPaymentExtensions.holds(tx)) found = withBreach(found, adjustmentWithoutPaymentExtensions, undefined);
  }
  if (!tx.alias) {
    if (!aliasRequired.holds(tx)) found = withBreach(found, aliasRequired, undefined);
  }
  if (!tx.allocations) {
    if (!allocationRequired.holds(tx)) found = withBreach(found, allocationRequired, undefined);
  }
  if (!allocationSingle.holds(tx)) found = withBreach(found, allocationSingle, undefined);
  if (!extensionSingle.holds(tx)) found = withBreach(found, extensionSingle, undefined);
  if (!resourceTypeBasic.holds(tx)) found = withBreach(found, resourceTypeBasic, undefined);
  if (!tx.amount) {
    if (!amountRequired.holds(tx)) found = withBreach(found, amountRequired, undefined);
  }
  if (!tx.cardBrand && (tx.kind & 1) !== 0 && (tx.kind & 8) !== 0) {
    if (!cardBrandRequired.holds(tx)) found = withBreach(found, cardBrandRequired, undefined);
  }
  if (!tx.code) {
    if (!codeRequired.holds(tx)) found = withBreach(found, codeRequired, undefined);
  }
  if (!tx.date && (tx.kind & 1) !== 0 && (tx.kind & 120) !== 0) {
    if (!dateRequired.holds(tx)) found = withBreach(found, dateRequired, undefined);
  }
  if (!tx.identifiers) {
    if (!identifierRequired.holds(tx)) found = withBreach(found, identifierRequired, undefined);
  }
  if (!tx.method && (tx.kind & 1) !== 0) {
    if (!methodRequired.holds(tx)) found = withBreach(found, methodRequired, undefined);
  }
  if (!tx.tenderedAmount && (tx.kind & 1) !== 0 && (tx.kind & 4) !== 0) {
    if (!tenderedAmountRequired.holds(tx)) found = withBreach(found, tenderedAmountRequired, undefined);
  }
  if (!tx.type) {
    if (!typeRequired.holds(tx)) found = withBreach(found, typeRequired, undefined);
  }
  return found;
}

function askAboutAlias(tx: PayloadView, breaches: Breaches): Breaches {
  let found = breaches;
  if (tx.tenant.aliases !== undefined) {
    if (!aliasKindMatchesType.holds(tx)) found = withBreach(found, aliasKindMatchesType, undefined);
    if (!aliasKnownToTenant.holds(tx)) found = withBreach(found, aliasKnownToTenant, undefined);
  }
  return found;
}

function askAboutAmount(tx: PayloadView, breaches: Breaches): Breaches {
  let found = breaches;
  if (tx.allocations) {
    if (!amountCurrencyMatchesAllocation.holds(tx)) found = withBreach(found, amountCurrencyMatchesAllocation, undefined);
    if (!amountEqualsAllocations.holds(tx)) found = withBreach(found, amountEqualsAllocations, undefined);
  }
  return found;
}

function askAboutCardBrand(tx: PayloadView, breaches: Breaches): Breaches {
  let found = breaches;
  if ((tx.kind & 1) !== 0 && (tx.kind & 116) !== 0) {
    if (!cardBrandCardOnly.holds(tx)) found = withBreach(found, cardBrandCardOnly, undefined);
  }
  if (tx.unusualText) {
    if (!cardBrandSupported.holds(tx)) found = withBreach(found, cardBrandSupported, undefined);
    if (!cardBrandUpperCase.holds(tx)) found = withBreach(found, cardBrandUpperCase, undefined);
  }
  return found;
}

function askAboutCode(tx: PayloadView, breaches: Breaches): Breaches {
  let found = breaches;
  if (tx.unboundCode) {
    if (!codeFinancialTransaction.holds(tx)) found = withBreach(found, codeFinancialTransaction, undefined);
    if (!codeSingleCoding.holds(tx)) found = withBreach(found, codeSingleCoding, undefined);
  }
  return found;
}

function askAboutDate(tx: PayloadView, breaches: Breaches): Breaches {
  let found = breaches;
  if ((tx.kind & 1) !== 0 && (tx.kind & 4) !== 0) {
    if (!dateNotCash.holds(tx)) found = withBreach(found, dateNotCash, undefined);
  }
  if ((tx.kind & 1) !== 0 && (tx.kind & 120) !== 0) {
    if (!datePrecision.holds(tx)) found = withBreach(found, datePrecision, undefined);
  }
  if (tx.unusualText) {
    if (!dateValid.holds(tx)) found = withBreach(found, dateValid, undefined);
  }
  return found;
}

function askAboutFifo(tx: PayloadView, breaches: Breaches): Breaches {
  let found = breaches;
  if (!fifoEncounterOnly.holds(tx)) found = withBreach(found, fifoEncounterOnly, undefined);
  if ((tx.kind & 2) !== 0) {
    if (!fifoPaymentOnly.holds(tx)) found = withBreach(found, fifoPaymentOnly, undefined);
  }
  if (tx.tenant.encounters !== undefined) {
    if (!fifoRecurringOnly.holds(tx)) found = withBreach(found, fifoRecurringOnly, undefined);
  }
  return found;
}

function askAboutIdentifiers(tx: PayloadView, breaches: Breaches): Breaches {
  let found = breaches;
  if (tx.gap) {
    if (!identifierValueRequired.holds(tx)) found = withBreach(found, identifierValueRequired, undefined);
  }
  return found;
}

function askAboutLocation(tx: PayloadView, breaches: Breaches): Breaches {
  let found = breaches;
  if (tx.tenant.locations !== undefined) {
    if (!locationKnownToTenant.holds(tx)) found = withBreach(found, locationKnownToTenant, undefined);
  }
  return found;
}

function askAboutMethod(tx: PayloadView, breaches: Breaches): Breaches {
  let found = breaches;
  if (!methodDisplayMatchesCode.holds(tx)) found = withBreach(found, methodDisplayMatchesCode, undefined);
  if (tx.unboundCode) {
    if (!methodSingleCoding.holds(tx)) found = withBreach(found, methodSingleCoding, undefined);
    if (!methodSupported.holds(tx)) found = withBreach(found, methodSupported, undefined);
    if (!methodSystem.holds(tx)) found = withBreach(found, methodSystem, undefined);
  }
  return found;
}

function askAboutTenderedAmount(tx: PayloadView, breaches: Breaches): Breaches {
  let found = breaches;
  if ((tx.kind & 1) !== 0 && (tx.kind & 120) !== 0) {
    if (!tenderedCashOnly.holds(tx)) found = withBreach(found, tenderedCashOnly, undefined);
  }
  if (tx.amount) {
    if (!tenderedCoversAmount.holds(tx)) found = withBreach(found, tenderedCoversAmount, undefined);
    if (!tenderedCurrencyMatches.holds(tx)) found = withBreach(found, tenderedCurrencyMatches, undefined);
  }
  return found;
}

function askAboutType(tx: PayloadView, breaches: Breaches): Breaches {
  let found = breaches;
  if (tx.unboundCode) {
    if (!typeSingleCoding.holds(tx)) found = withBreach(found, typeSingleCoding, undefined);
    if (!typeSupported.holds(tx)) found = withBreach(found, typeSupported, undefined);
    if (!typeSystem.holds(tx)) found = withBreach(found, typeSystem, undefined);
  }
  return found;
}

function askAboutEachOfAllocations(element: AllocationView, tx: PayloadView, breaches: Breaches): Breaches {
  let found = breaches;
  if (tx.gap) {
    if (!allocationAmountRequired.holds(element, tx)) found = withBreach(found, allocationAmountRequired, element);
    if (!targetRequired.holds(element, tx)) found = withBreach(found, targetRequired, element);
  }
  return found;
}

function askAboutEachOfIdentifiers(element: IdentifierView, tx: PayloadView, breaches: Breaches): Breaches {
  let found = breaches;
  if (tx.unusualText) {
    if (!identifierAlphanumeric.holds(element, tx)) found = withBreach(found, identifierAlphanumeric, element);
    if (!identifierMaxLength.holds(element, tx)) found = withBreach(found, identifierMaxLength, element);
    if (!identifierUseSupported.holds(element, tx)) found = withBreach(found, identifierUseSupported, element);
  }
  return found;
}

function askAboutEachOfMoneys(element: MoneyView, tx: PayloadView, breaches: Breaches): Breaches {
  let found = breaches;
  if (tx.unusualMoney) {
    if (!moneyCurrencyIso4217.holds(element, tx)) found = withBreach(found, moneyCurrencyIso4217, element);
    if (!moneyMinorUnit.holds(element, tx)) found = withBreach(found, moneyMinorUnit, element);
    if (!moneyPositive.holds(element, tx)) found = withBreach(found, moneyPositive, element);
  }
  if (tx.gap) {
    if (!moneyValueRequired.holds(element, tx)) found = withBreach(found, moneyValueRequired, element);
  }
  return found;
}

function askAboutEachOfTargets(element: TargetView, tx: PayloadView, breaches: Breaches): Breaches {
  let found = breaches;
  if (!targetAccountGuarantorBalance.holds(element, tx)) found = withBreach(found, targetAccountGuarantorBalance, element);
  if (!targetExists.holds(element, tx)) found = withBreach(found, targetExists, element);
  if (!targetReferenceType.holds(element, tx)) found = withBreach(found, targetReferenceType, element);
  return found;
}
