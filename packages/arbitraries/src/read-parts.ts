import type { Extension, FinancialTransaction } from '@countercheck/rules';
import { EXTENSION_URLS, type ExtensionName } from './extension-urls.ts';
import { minorUnitsOf } from './money.ts';
import { orderOf } from './permuted.ts';
import {
  type CodeableConcept,
  type Coding,
  type ForeignCoding,
  type IdentifierPart,
  METHOD_CODINGS,
  METHOD_SYSTEM,
  type MethodParts,
  MOST_EXTENSIONS,
  type Route,
  type TransactionParts,
  TYPE_SYSTEM,
} from './transaction-parts.ts';
import { notGenerated } from './unmapping.ts';
import { writeParts } from './write-parts.ts';

/** The parts that a payload is made of. @throws Error when `writeParts` would not write that payload. */
export function readParts(payload: unknown): TransactionParts {
  const resource = payload as FinancialTransaction;
  const value = (name: ExtensionName): Extension | undefined =>
    resource.extension.find(({ url }) => url === EXTENSION_URLS[name]);
  const amount = value('amount')?.valueMoney ?? notGenerated('no amount');
  const children = value('allocations')?.extension ?? notGenerated('no allocation');
  const minorUnits = minorUnitsOf(amount);
  const unordered: TransactionParts = {
    identifiers: resource.identifier.map(({ use, value }): IdentifierPart => ({ use, value })),
    alias: value('alias')?.valueString ?? notGenerated('no alias'),
    location: value('location')?.valueString,
    currency: amount.currency,
    minorUnits,
    route: readRoute(children, value('fifo')?.valueBoolean),
    method: readMethod(value, minorUnits),
    liberties: {
      foreignType: readForeign(value('type')?.valueCodeableConcept, TYPE_SYSTEM),
      foreignMethod: readForeign(value('method')?.valueCodeableConcept, METHOD_SYSTEM),
      codeText: resource.code.text,
    },
    order: [],
    isAmountBeforeTarget: children[0]?.url === 'amount',
  };
  const plain = writeParts(unordered).extension.map((extension) => JSON.stringify(extension));
  const sent = resource.extension.map((extension) => JSON.stringify(extension));
  const parts = { ...unordered, order: orderOf(plain, sent, MOST_EXTENSIONS) ?? notGenerated('other extensions') };
  return JSON.stringify(writeParts(parts)) === JSON.stringify(resource) ? parts : notGenerated('another payload');
}

function readRoute(children: readonly Extension[], fifo: boolean | undefined): Route {
  const reference = children.find(({ url }) => url === 'target')?.valueReference?.reference ?? '';
  const [kind, id = ''] = reference.split('/');
  return { target: kind === 'Encounter' ? { encounter: id } : { account: id }, fifo };
}

function readMethod(
  value: (name: ExtensionName) => Extension | undefined,
  minorUnits: number,
): MethodParts | undefined {
  const coding = value('method')?.valueCodeableConcept?.coding?.find(({ system }) => system === METHOD_SYSTEM);
  if (coding === undefined) return undefined;
  const kinds = Object.keys(METHOD_CODINGS) as MethodParts['kind'][];
  const kind = kinds.find((name) => METHOD_CODINGS[name].code === coding.code) ?? notGenerated('another method');
  const hasDisplay = coding.display !== undefined;
  if (kind === 'cash-payment') {
    const tendered = value('tenderedAmount')?.valueMoney ?? notGenerated('no tendered amount');
    return { kind, hasDisplay, changeMinorUnits: minorUnitsOf(tendered) - minorUnits };
  }
  const number = value('accountNumber')?.valueString ?? notGenerated('no account number');
  const date = value('date')?.valueDate ?? notGenerated('no date');
  if (kind !== 'card-payment') return { kind, hasDisplay, number, date };
  return { kind, hasDisplay, brand: value('cardBrand')?.valueString ?? notGenerated('no brand'), number, date };
}

function readForeign(concept: CodeableConcept | undefined, bound: string): ForeignCoding | undefined {
  const codings: readonly Coding[] = concept?.coding ?? [];
  const coding = codings.find(({ system }) => system !== bound);
  return coding && { coding, isFirst: codings[0] === coding };
}
