import { boundCode, plainCode } from './bound-code.ts';
import { type DocumentedExtension, documentedExtension } from './extension-urls.ts';
import { isObject, isOwn, type JsonObject } from './json-value.ts';
import { hasConfigured, hasTarget, type KnownToTenant } from './known-to-tenant.ts';
import { PayloadView, type SingleElement, type SurplusElement, type ViewContext } from './payload-view.ts';
import { type NumberReading, readConcept, readIdentifier, readMoney } from './read-element.ts';
import { readAllocation } from './read-allocation.ts';
import { readAccountNumber, readCardBrand, readDate, readText } from './read-text.ts';
import {
  displayOf,
  isPaymentMethod,
  isTransactionType,
  PAYMENT_METHOD_DISPLAYS,
  PAYMENT_METHOD_SYSTEM,
  PAYMENT_METHODS,
  PAYMENT_TYPE_SYSTEM,
} from './terminology.ts';
import type {
  AllocationView,
  ConceptView,
  IdentifierView,
  MoneyView,
  PaymentMethod,
  Read,
  ValueView,
} from './transaction-view.ts';
import { FACT, factOf } from './view-facts.ts';
import { isValueName } from './value-name.ts';
import { withAdded } from './with-added.ts';

/** Reads a payload in one pass. Total: any JSON object gives a view. */
export function viewTransaction(resource: JsonObject, context: ViewContext): PayloadView {
  const view = new PayloadView(context);
  for (const name in resource) {
    if (!isOwn(resource, name)) continue;
    view.isEmpty = false;
    const member = resource[name];
    if (name === 'extension') readExtensions(member, view, context.numbers);
    else if (name === 'identifier') readIdentifiers(member, view);
    else if (name === 'code') view.code = member === undefined ? undefined : readConcept(member, -1, view);
    else if (name === 'resourceType') view.resourceType = member === 'Basic' ? member : readText(member, view);
    else view.irregular = true;
  }
  if (view.isEmpty) view.irregular = true;
  if (view.resourceType !== 'Basic') view.facts |= FACT.otherResource;
  if (view.code) lookAtCode(view.code, view);
  decideType(view);
  if ((view.facts & FACT.adjustment) !== 0 && view.reading('AMB-14') === 'lenient')
    leavePaymentExtensionsUnchecked(view);
  decideMethod(view);
  if (!hasEqualAmounts(view)) view.facts |= FACT.unequalAmounts;
  if (context.known !== undefined) lookUp(view, context.known);
  view.facts |= readableElements(view);
  return view;
}

/** Comparisons cost less than asking whether a value is truthy. */
function readableElements(view: PayloadView): number {
  let facts = 0;
  if (isReadable(view.resourceType)) facts |= FACT.resourceType;
  if (isReadable(view.identifiers)) facts |= FACT.identifiers;
  if (isReadable(view.code)) facts |= FACT.code;
  if (isReadable(view.type)) facts |= FACT.type;
  if (isReadable(view.alias)) facts |= FACT.alias;
  if (isReadable(view.location)) facts |= FACT.location;
  if (isReadable(view.method)) facts |= FACT.method;
  if (isReadable(view.cardBrand)) facts |= FACT.cardBrand;
  if (isReadable(view.accountNumber)) facts |= FACT.accountNumber;
  if (isReadable(view.date)) facts |= FACT.date;
  if (isReadable(view.tenderedAmount)) facts |= FACT.tenderedAmount;
  if (isReadable(view.amount)) facts |= FACT.amount;
  if (isReadable(view.allocations)) facts |= FACT.allocations;
  if (isReadable(view.fifo)) facts |= FACT.fifo;
  return facts;
}

function isReadable(element: unknown): boolean {
  return element !== undefined && element !== null;
}

function readIdentifiers(list: unknown, view: PayloadView): void {
  if (list === undefined) return;
  if (!Array.isArray(list) || list.length === 0) {
    view.irregular = true;
    view.identifiers = null;
    return;
  }
  let identifiers: IdentifierView[] = NONE;
  for (let index = 0; index < list.length; index++) {
    const identifier = readIdentifier(list[index], index, view);
    if (identifier !== null) identifiers = withAdded(identifiers, identifier);
  }
  view.identifiers = identifiers.length === 0 ? null : identifiers;
  view.someIdentifierUnreadable = identifiers.length < list.length;
}

function readExtensions(list: unknown, view: PayloadView, numbers: NumberReading): void {
  if (list === undefined) return;
  if (!Array.isArray(list) || list.length === 0) {
    view.irregular = true;
    view.extensionsUnreadable = true;
    return;
  }
  for (let index = 0; index < list.length; index++) {
    const extension: unknown = list[index];
    if (isObject(extension)) readExtension(extension, index, view, numbers);
    else view.irregular = true;
  }
}

function readExtension(extension: JsonObject, index: number, view: PayloadView, numbers: NumberReading): void {
  let url: unknown;
  let valueName: string | undefined;
  let value: unknown;
  for (const name in extension) {
    if (!isOwn(extension, name)) continue;
    if (name === 'url') url = extension[name];
    else if (valueName === undefined) {
      valueName = name;
      value = extension[name];
    } else view.irregular = true;
  }
  const documented = typeof url === 'string' ? documentedExtension(url) : undefined;
  if (documented === undefined) {
    view.irregular = true;
    return;
  }
  if (valueName !== documented.contentName) {
    view.irregular = true;
    value = documentedContent(extension, documented, view);
  }
  if (documented.element === 'allocations') readAllocation(value, index, view, numbers);
  else place(documented.element, value, index, view, numbers);
}

/** The content under the documented name, where another one was met first; `null` when there is none. */
function documentedContent(
  extension: JsonObject,
  { element, contentName }: DocumentedExtension,
  view: PayloadView,
): unknown {
  if (Object.hasOwn(extension, contentName)) return extension[contentName];
  if (element === 'method' && view.reading('AMB-01') === 'lenient') {
    const value = extension[Object.keys(extension).find(isValueName) ?? ''];
    if (typeof value === 'string') return value;
  }
  return null;
}

/** Spelt out for each element: an access by a computed name is several times slower. */
function place(element: SingleElement, value: unknown, index: number, view: PayloadView, numbers: NumberReading): void {
  switch (element) {
    case 'alias': {
      const text = asValue(readText(value, view), index);
      if (view.alias === undefined) view.alias = text;
      else view.alias = firstReadable(view.alias, text, element, index, view);
      return;
    }
    case 'type': {
      const concept = readConcept(value, index, view);
      if (view.type === undefined) view.type = concept;
      else view.type = firstReadable(view.type, concept, element, index, view);
      return;
    }
    case 'method': {
      const concept = typeof value === 'string' ? conceptOfString(value, index, view) : readConcept(value, index, view);
      if (view.method === undefined) view.method = concept;
      else view.method = firstReadable(view.method, concept, element, index, view);
      return;
    }
    case 'amount': {
      const money = readMoney(value, index, -1, numbers, view);
      if (view.amount === undefined) view.amount = money;
      else view.amount = firstReadable(view.amount, money, element, index, view);
      return;
    }
    case 'location': {
      const text = asValue(readText(value, view), index);
      if (view.location === undefined) view.location = text;
      else view.location = firstReadable(view.location, text, element, index, view);
      return;
    }
    case 'accountNumber': {
      const text = asValue(readAccountNumber(value, view), index);
      if (view.accountNumber === undefined) view.accountNumber = text;
      else view.accountNumber = firstReadable(view.accountNumber, text, element, index, view);
      return;
    }
    case 'date': {
      const text = asValue(readDate(value, view), index);
      if (view.date === undefined) view.date = text;
      else view.date = firstReadable(view.date, text, element, index, view);
      return;
    }
    case 'cardBrand': {
      const text = asValue(readCardBrand(value, view), index);
      if (view.cardBrand === undefined) view.cardBrand = text;
      else view.cardBrand = firstReadable(view.cardBrand, text, element, index, view);
      return;
    }
    case 'tenderedAmount': {
      const money = readMoney(value, index, -1, numbers, view);
      if (view.tenderedAmount === undefined) view.tenderedAmount = money;
      else view.tenderedAmount = firstReadable(view.tenderedAmount, money, element, index, view);
      return;
    }
    case 'fifo': {
      if (typeof value !== 'boolean') view.irregular = true;
      const flag = typeof value === 'boolean' ? { extension: index, value } : null;
      if (view.fifo === undefined) view.fifo = flag;
      else view.fifo = firstReadable(view.fifo, flag, element, index, view);
      return;
    }
  }
}

function asValue(text: Read<string>, extension: number): ValueView<string> | null {
  return typeof text === 'string' ? { extension, value: text } : null;
}

/** AMB-01, lenient: a method sent as the code or the display of a supported one. */
function conceptOfString(value: string, extension: number, view: PayloadView): ConceptView | null {
  view.irregular = true;
  const code = PAYMENT_METHODS.find((method) => method === value || PAYMENT_METHOD_DISPLAYS[method] === value);
  if (code === undefined) return null;
  return {
    extension,
    codings: [{ index: 0, system: PAYMENT_METHOD_SYSTEM, code, display: undefined }],
    complete: true,
  };
}

/** Another occurrence of an element: it takes the place of a first one that cannot be read, and is judged apart otherwise. */
function firstReadable<View extends SurplusElement['view']>(
  first: View | null,
  other: View | null,
  element: SingleElement,
  extension: number,
  view: PayloadView,
): View | null {
  addSurplus(element, first === null ? null : other, extension, view);
  return first ?? other;
}

function addSurplus(
  element: SingleElement,
  surplus: SurplusElement['view'] | null,
  extension: number,
  view: PayloadView,
): void {
  view.facts |= FACT.repeated;
  view.surplus = withAdded(view.surplus, { extension, child: -1 });
  if (surplus !== null) view.surplusElements = withAdded(view.surplusElements, { element, view: surplus });
}

/** Shared, and never added to. */
const NONE: never[] = [];

const PAYMENT_ELEMENTS: ReadonlySet<string> = new Set([
  'method',
  'cardBrand',
  'accountNumber',
  'date',
  'tenderedAmount',
]);

/** AMB-14, lenient: on an adjustment the values of what only payments need are not looked at. */
function leavePaymentExtensionsUnchecked(view: PayloadView): void {
  for (const element of ['method', 'cardBrand', 'accountNumber', 'date', 'tenderedAmount'] as const) {
    if (view[element]) view[element] = null;
  }
  view.surplusElements = view.surplusElements.filter(({ element }) => !PAYMENT_ELEMENTS.has(element));
}

function decideType(view: PayloadView): void {
  const { type } = view;
  if (!type) return;
  const plain = plainCode(type, PAYMENT_TYPE_SYSTEM);
  if (plain === undefined || !isTransactionType(plain)) view.facts |= FACT.unboundCode;
  const code = plain ?? decideCode(type, PAYMENT_TYPE_SYSTEM, isTransactionType, view);
  if (code === undefined || !isTransactionType(code)) return;
  view.transactionType = code;
  view.facts |= factOf(code);
}

function decideMethod(view: PayloadView): void {
  const { method } = view;
  if (!method) return;
  const plain = plainCode(method, PAYMENT_METHOD_SYSTEM);
  if (plain === undefined || !isPaymentMethod(plain) || isUnderOtherDisplay(method, plain))
    view.facts |= FACT.unboundCode;
  const code = plain ?? decideCode(method, PAYMENT_METHOD_SYSTEM, isPaymentMethod, view);
  if (code === undefined || !isPaymentMethod(code)) return;
  view.paymentMethod = code;
  view.facts |= factOf(code);
}

function isUnderOtherDisplay({ codings }: ConceptView, code: PaymentMethod): boolean {
  const display = codings?.[0]?.display;
  return display !== undefined && display !== displayOf(code);
}

function decideCode(
  concept: ConceptView,
  system: string,
  isAccepted: (code: string) => boolean,
  view: PayloadView,
): string | undefined {
  const takesMissingSystem = view.reading('AMB-18') === 'lenient' ? isAccepted : undefined;
  const { coding, conflict } = boundCode(concept, system, takesMissingSystem);
  if (conflict !== undefined && view.reading('AMB-30') !== 'lenient') return undefined;
  return coding?.code ?? undefined;
}

function lookUp(view: PayloadView, known: KnownToTenant): void {
  if (!hasConfigured(known, view)) view.facts |= FACT.notConfigured;
  for (const target of view.targets) {
    if (!hasTarget(known, target)) view.facts |= FACT.unusualTarget;
  }
}

/** Whether the whole amount is allocated at once, in the same currency and with the same digits. */
function hasEqualAmounts({ amount, allocations }: PayloadView): boolean {
  if (!amount || !allocations || allocations.length !== 1) return false;
  const { amounts } = allocations[0] as AllocationView;
  if (amounts.length !== 1) return false;
  const { value, currency } = amounts[0] as MoneyView;
  if (!value || !amount.value || typeof currency !== 'string') return false;
  return value.digits === amount.value.digits && value.scale === amount.value.scale && currency === amount.currency;
}

/** The code of `Basic.code` is bound to no system. */
function lookAtCode({ codings, complete }: ConceptView, view: PayloadView): void {
  const only = codings?.length === 1 && complete ? codings[0] : undefined;
  if (only === undefined || only.system !== undefined || only.code !== 'FinancialTransaction')
    view.facts |= FACT.unboundCode;
}
