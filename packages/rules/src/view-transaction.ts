import { boundCode } from './bound-code.ts';
import { type DocumentedExtension, documentedExtension } from './extension-urls.ts';
import { isObject, type JsonObject, withoutInheritedMembers } from './json-value.ts';
import { PayloadView, type SingleElement, type SurplusElement, type ViewContext } from './payload-view.ts';
import { type NumberReading, readConcept, readIdentifier, readMoney, readText } from './read-element.ts';
import { readAllocation } from './read-allocation.ts';
import {
  isPaymentMethod,
  isTransactionType,
  PAYMENT_METHOD_DISPLAYS,
  PAYMENT_METHOD_SYSTEM,
  PAYMENT_METHODS,
  PAYMENT_TYPE_SYSTEM,
} from './terminology.ts';
import type { ConceptView, IdentifierView, MoneyView, ValueView } from './transaction-view.ts';
import { isValueName } from './value-name.ts';
import { withAdded } from './with-added.ts';

/** Reads a payload in one pass. Total: any JSON object gives a view. */
export function viewTransaction(resource: JsonObject, context: ViewContext): PayloadView {
  const view = new PayloadView(context);
  const own = withoutInheritedMembers(resource) as JsonObject;
  for (const name in own) {
    view.isEmpty = false;
    const member = own[name];
    if (name === 'extension') readExtensions(member, view, context.numbers);
    else if (name === 'identifier') readIdentifiers(member, view);
    else if (name === 'code') view.code = member === undefined ? undefined : readConcept(member, -1, view);
    else if (name === 'resourceType') view.resourceType = member === 'Basic' ? member : readText(member, view);
    else view.irregular = true;
  }
  if (view.isEmpty) view.irregular = true;
  decideType(view);
  if (view.transactionType === 'adjustment' && view.reading('AMB-14') === 'lenient')
    leavePaymentExtensionsUnchecked(view);
  decideMethod(view);
  return view;
}

function readIdentifiers(list: unknown, view: PayloadView): void {
  if (list === undefined) return;
  if (!Array.isArray(list) || list.length === 0) {
    view.irregular = true;
    view.identifiers = null;
    return;
  }
  const identifiers: IdentifierView[] = [];
  for (let index = 0; index < list.length; index++) {
    const identifier = readIdentifier(list[index], index, view);
    if (identifier !== null) identifiers.push(identifier);
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
  let children: unknown;
  for (const name in extension) {
    if (name === 'url') url = extension[name];
    else if (name === 'extension') children = extension[name];
    else if (valueName === undefined && isValueName(name)) {
      valueName = name;
      value = extension[name];
    } else view.irregular = true;
  }
  const documented = typeof url === 'string' ? documentedExtension(url) : undefined;
  if (documented === undefined) {
    view.irregular = true;
    return;
  }
  if (documented.valueName === undefined) {
    if (valueName !== undefined) view.irregular = true;
    readAllocation(children, index, view, numbers);
    return;
  }
  if (children !== undefined) view.irregular = true;
  if (valueName !== documented.valueName) {
    view.irregular = true;
    value = documentedValue(extension, documented, value, view);
  }
  place(documented.element as SingleElement, value, index, view, numbers);
}

/** The value under the documented name, where another one was met first; `null` when there is none. */
function documentedValue(
  extension: JsonObject,
  { element, valueName }: DocumentedExtension,
  value: unknown,
  view: PayloadView,
): unknown {
  if (Object.hasOwn(extension, valueName as string)) return extension[valueName as string];
  if (element === 'method' && view.reading('AMB-01') === 'lenient' && typeof value === 'string') return value;
  return null;
}

/** Spelt out for each element: an access by a computed name is several times slower. */
function place(element: SingleElement, value: unknown, index: number, view: PayloadView, numbers: NumberReading): void {
  switch (element) {
    case 'alias': {
      const text = readValue(value, index, view);
      if (view.alias === undefined) view.alias = text;
      else addSurplus(element, text, index, view);
      return;
    }
    case 'type': {
      const concept = readConcept(value, index, view);
      if (view.type === undefined) view.type = concept;
      else addSurplus(element, concept, index, view);
      return;
    }
    case 'method': {
      const concept = typeof value === 'string' ? conceptOfString(value, index, view) : readConcept(value, index, view);
      if (view.method === undefined) view.method = concept;
      else addSurplus(element, concept, index, view);
      return;
    }
    case 'amount': {
      const money = readMoneyOf(value, index, view, numbers);
      if (view.amount !== undefined) addSurplus(element, money, index, view);
      view.amount ??= money;
      return;
    }
    case 'location': {
      const text = readValue(value, index, view);
      if (view.location === undefined) view.location = text;
      else addSurplus(element, text, index, view);
      return;
    }
    case 'accountNumber': {
      const text = readValue(value, index, view);
      if (view.accountNumber === undefined) view.accountNumber = text;
      else addSurplus(element, text, index, view);
      return;
    }
    case 'date': {
      const text = readValue(value, index, view);
      if (view.date === undefined) view.date = text;
      else addSurplus(element, text, index, view);
      return;
    }
    case 'cardBrand': {
      const text = readValue(value, index, view);
      if (view.cardBrand === undefined) view.cardBrand = text;
      else addSurplus(element, text, index, view);
      return;
    }
    case 'tenderedAmount': {
      const money = readMoneyOf(value, index, view, numbers);
      if (view.tenderedAmount !== undefined) addSurplus(element, money, index, view);
      view.tenderedAmount ??= money;
      return;
    }
    case 'fifo': {
      if (typeof value !== 'boolean') view.irregular = true;
      const flag = typeof value === 'boolean' ? { extension: index, value } : null;
      if (view.fifo === undefined) view.fifo = flag;
      else addSurplus(element, flag, index, view);
      return;
    }
  }
}

function readValue(value: unknown, extension: number, view: PayloadView): ValueView<string> | null {
  const text = readText(value, view);
  return typeof text === 'string' ? { extension, value: text } : null;
}

function readMoneyOf(value: unknown, extension: number, view: PayloadView, numbers: NumberReading): MoneyView | null {
  const money = readMoney(value, extension, -1, numbers, view);
  if (money !== null) view.moneys.push(money);
  return money;
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

function addSurplus(
  element: SingleElement,
  surplus: SurplusElement['view'] | null,
  extension: number,
  view: PayloadView,
): void {
  view.surplus = withAdded(view.surplus, { extension, child: -1 });
  if (surplus !== null) view.surplusElements = withAdded(view.surplusElements, { element, view: surplus });
}

const PAYMENT_ELEMENTS: ReadonlySet<string> = new Set([
  'method',
  'cardBrand',
  'accountNumber',
  'date',
  'tenderedAmount',
]);

/** AMB-14, lenient: on an adjustment the values of what only payments need are not looked at. */
function leavePaymentExtensionsUnchecked(view: PayloadView): void {
  const tendered = new Set(
    view.surplusElements.filter(({ element }) => element === 'tenderedAmount').map((surplus): unknown => surplus.view),
  ).add(view.tenderedAmount);
  view.moneys = view.moneys.filter((money) => !tendered.has(money));
  for (const element of ['method', 'cardBrand', 'accountNumber', 'date', 'tenderedAmount'] as const) {
    if (view[element]) view[element] = null;
  }
  view.surplusElements = view.surplusElements.filter(({ element }) => !PAYMENT_ELEMENTS.has(element));
}

function decideType(view: PayloadView): void {
  if (!view.type) return;
  const takesMissingSystem = view.reading('AMB-18') === 'lenient' ? isTransactionType : undefined;
  const { coding, conflict } = boundCode(view.type, PAYMENT_TYPE_SYSTEM, takesMissingSystem);
  if (conflict !== undefined && view.reading('AMB-30') !== 'lenient') return;
  const code = coding?.code;
  if (typeof code === 'string' && isTransactionType(code)) view.transactionType = code;
}

function decideMethod(view: PayloadView): void {
  if (!view.method) return;
  const takesMissingSystem = view.reading('AMB-18') === 'lenient' ? isPaymentMethod : undefined;
  const { coding, conflict } = boundCode(view.method, PAYMENT_METHOD_SYSTEM, takesMissingSystem);
  if (conflict !== undefined && view.reading('AMB-30') !== 'lenient') return;
  const code = coding?.code;
  if (typeof code === 'string' && isPaymentMethod(code)) view.paymentMethod = code;
}
