import type { Extension, FinancialTransaction } from '@countercheck/rules';
import { EXTENSION_URLS } from './extension-urls.ts';
import { moneyOf } from './money.ts';
import { inOrder } from './permuted.ts';
import {
  CODE,
  conceptOf,
  METHOD_CODINGS,
  METHOD_SYSTEM,
  type TransactionParts,
  TYPE_SYSTEM,
} from './transaction-parts.ts';

/** The payload that the parts describe. */
export function writeParts(parts: TransactionParts): FinancialTransaction {
  return {
    resourceType: 'Basic',
    identifier: parts.identifiers.map(({ use, value }) => (use === undefined ? { value } : { use, value })),
    code: {
      coding: [{ code: CODE }],
      ...(parts.liberties.codeText === undefined ? {} : { text: parts.liberties.codeText }),
    },
    extension: inOrder(writeExtensions(parts), parts.order),
  };
}

/** In the order of no choice at all. */
function writeExtensions(parts: TransactionParts): Extension[] {
  const { method, alias, location, currency, minorUnits, route, liberties } = parts;
  const type = { system: TYPE_SYSTEM, code: method === undefined ? 'adjustment' : 'payment' };
  return [
    { url: EXTENSION_URLS.type, valueCodeableConcept: conceptOf(type, liberties.foreignType) },
    { url: EXTENSION_URLS.alias, valueString: alias },
    ...(method === undefined ? [] : writeMethod(method, parts)),
    ...(location === undefined ? [] : [{ url: EXTENSION_URLS.location, valueString: location }]),
    { url: EXTENSION_URLS.amount, valueMoney: moneyOf(minorUnits, currency) },
    { url: EXTENSION_URLS.allocations, extension: writeAllocation(parts) },
    ...(route.fifo === undefined ? [] : [{ url: EXTENSION_URLS.fifo, valueBoolean: route.fifo }]),
  ];
}

function writeMethod(method: NonNullable<TransactionParts['method']>, parts: TransactionParts): Extension[] {
  const { code, display } = METHOD_CODINGS[method.kind];
  const coding = { system: METHOD_SYSTEM, code, ...(method.hasDisplay ? { display } : {}) };
  const concept = conceptOf(coding, parts.liberties.foreignMethod);
  const written: Extension[] = [{ url: EXTENSION_URLS.method, valueCodeableConcept: concept }];
  if (method.kind === 'cash-payment') {
    const tendered = moneyOf(parts.minorUnits + method.changeMinorUnits, parts.currency);
    return [...written, { url: EXTENSION_URLS.tenderedAmount, valueMoney: tendered }];
  }
  if (method.kind === 'card-payment') written.push({ url: EXTENSION_URLS.cardBrand, valueString: method.brand });
  return [
    ...written,
    { url: EXTENSION_URLS.accountNumber, valueString: method.number },
    { url: EXTENSION_URLS.date, valueDate: method.date },
  ];
}

function writeAllocation({ route, currency, minorUnits, isAmountBeforeTarget }: TransactionParts): Extension[] {
  const { target } = route;
  const reference = 'encounter' in target ? `Encounter/${target.encounter}` : `Account/${target.account}`;
  const children = [
    { url: 'target', valueReference: { reference } },
    { url: 'amount', valueMoney: moneyOf(minorUnits, currency) },
  ];
  return isAmountBeforeTarget ? children.toReversed() : children;
}
