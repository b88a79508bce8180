import { boundCode } from './bound-code.ts';
import { type DocumentedExtension, documentedExtension } from './extension-urls.ts';
import { isObject, type JsonObject, withoutInheritedMembers } from './json-value.ts';
import { type NumberReading, readConcept, readIdentifier, readMoney, readTarget, readText } from './read-element.ts';
import type { ReadingOf } from './reading.ts';
import { isPaymentMethod, isTransactionType, PAYMENT_METHOD_DISPLAYS, PAYMENT_METHOD_SYSTEM, PAYMENT_METHODS, PAYMENT_TYPE_SYSTEM } from './terminology.ts';
import type { TenantContext } from './tenant-context.ts';
import type { AllocationView, ConceptView, ExtensionPlace, IdentifierView, MoneyView, PaymentMethod, Read, TargetView, TransactionType, TransactionView, ValueView } from './transaction-view.ts';

/** What the reading of a payload depends on beside the payload. */
export interface ViewContext {
  readonly readingOf: ReadingOf;
  readonly tenant: TenantContext;
  /** From pointer to the number literal of the text, for those literals that a double cannot hold. */
  readonly literals?: ReadonlyMap<string, string> | undefined;
}

/** The elements that hold one value and can be sent twice by mistake. */
type SingleElement = Exclude<DocumentedExtension['element'], 'allocations'>;

/** A second or further occurrence of an element: the rules about its content are asked about it too. */
export interface SurplusElement {
  readonly element: SingleElement;
  readonly view: ConceptView | ValueView<string> | ValueView<boolean> | MoneyView;
}

/** Reads a payload in one pass. Total: any JSON value gives a view. */
export function viewTransaction(resource: JsonObject, context: ViewContext): PayloadView {
  const view = new PayloadView(context);
  view.read(withoutInheritedMembers(resource) as JsonObject);
  return view;
}

/** Shared by all views without surplus elements, and never added to. */
const NO_PLACES: ExtensionPlace[] = [];
const NO_ELEMENTS: SurplusElement[] = [];

const PAYMENT_ELEMENTS: ReadonlySet<string> = new Set(['method', 'cardBrand', 'accountNumber', 'date', 'tenderedAmount']);

/** The view with what only the validator needs to know. */
export class PayloadView implements TransactionView {
  resourceType: Read<string> = undefined;
  identifiers: Read<IdentifierView[]> = undefined;
  code: Read<ConceptView> = undefined;
  type: Read<ConceptView> = undefined;
  alias: Read<ValueView<string>> = undefined;
  location: Read<ValueView<string>> = undefined;
  method: Read<ConceptView> = undefined;
  cardBrand: Read<ValueView<string>> = undefined;
  accountNumber: Read<ValueView<string>> = undefined;
  date: Read<ValueView<string>> = undefined;
  tenderedAmount: Read<MoneyView> = undefined;
  amount: Read<MoneyView> = undefined;
  allocations: Read<AllocationView[]> = undefined;
  fifo: Read<ValueView<boolean>> = undefined;
  moneys: MoneyView[] = [];
  targets: TargetView[] = [];
  surplus: ExtensionPlace[] = NO_PLACES;
  surplusAllocations: ExtensionPlace[] = NO_PLACES;
  surplusElements: SurplusElement[] = NO_ELEMENTS;
  transactionType: TransactionType | undefined = undefined;
  paymentMethod: PaymentMethod | undefined = undefined;
  /** Something was met that is not known to be well formed: the rules of shape must look at the payload. */
  irregular = false;
  /** The body is `{}`. */
  isEmpty = true;
  extensionsUnreadable = false;
  someIdentifierUnreadable = false;

  readonly tenant: TenantContext;
  readonly reading: ReadingOf;
  readonly #numbers: NumberReading;

  constructor({ tenant, readingOf, literals }: ViewContext) {
    this.tenant = tenant;
    this.reading = readingOf;
    this.#numbers = { literals, numericStrings: readingOf('AMB-12') === 'lenient' };
  }

  read(resource: JsonObject): void {
    for (const name in resource) {
      this.isEmpty = false;
      const member = resource[name];
      if (name === 'extension') this.#readExtensions(member);
      else if (name === 'identifier') this.#readIdentifiers(member);
      else if (name === 'code') this.code = member === undefined ? undefined : readConcept(member, -1, this);
      else if (name === 'resourceType') this.resourceType = readText(member, this);
      else this.irregular = true;
    }
    if (this.isEmpty) this.irregular = true;
    this.#decideType();
    if (this.transactionType === 'adjustment' && this.reading('AMB-14') === 'lenient') this.#leavePaymentExtensionsUnchecked();
    this.#decideMethod();
  }

  /** AMB-14, lenient: on an adjustment the values of what only payments need are not looked at. */
  #leavePaymentExtensionsUnchecked(): void {
    const { tenderedAmount } = this;
    if (tenderedAmount) this.moneys = this.moneys.filter((money) => money !== tenderedAmount);
    for (const element of ['method', 'cardBrand', 'accountNumber', 'date', 'tenderedAmount'] as const) {
      if (this[element]) this[element] = null;
    }
    this.surplusElements = this.surplusElements.filter(({ element }) => !PAYMENT_ELEMENTS.has(element));
  }

  #readIdentifiers(list: unknown): void {
    if (list === undefined) return;
    if (!Array.isArray(list) || list.length === 0) {
      this.irregular = true;
      this.identifiers = null;
      return;
    }
    const identifiers: IdentifierView[] = [];
    for (let index = 0; index < list.length; index++) {
      const identifier = readIdentifier(list[index], index, this);
      if (identifier !== null) identifiers.push(identifier);
    }
    this.identifiers = identifiers.length < list.length && identifiers.length === 0 ? null : identifiers;
    this.someIdentifierUnreadable = identifiers.length < list.length;
  }

  #readExtensions(list: unknown): void {
    if (list === undefined) return;
    if (!Array.isArray(list) || list.length === 0) {
      this.irregular = true;
      this.extensionsUnreadable = true;
      return;
    }
    for (let index = 0; index < list.length; index++) {
      const extension: unknown = list[index];
      if (isObject(extension)) this.#readExtension(extension, index);
      else this.irregular = true;
    }
  }

  #readExtension(extension: JsonObject, index: number): void {
    let url: unknown;
    let valueName: string | undefined;
    let value: unknown;
    let children: unknown;
    for (const name in extension) {
      if (name === 'url') url = extension[name];
      else if (name === 'extension') children = extension[name];
      else if (valueName === undefined && name.startsWith('value')) {
        valueName = name;
        value = extension[name];
      } else this.irregular = true;
    }
    const documented = typeof url === 'string' ? documentedExtension(url) : undefined;
    if (documented === undefined) {
      this.irregular = true;
      return;
    }
    if (documented.element === 'allocations') {
      if (valueName !== undefined) this.irregular = true;
      this.#readAllocation(children, index);
      return;
    }
    if (children !== undefined) this.irregular = true;
    if (valueName !== documented.valueName) {
      this.irregular = true;
      value = this.#documentedValue(extension, documented, value);
    }
    this.#place(documented.element, value, index);
  }

  /** The value under the documented name, where another one was met first; `null` when there is none. */
  #documentedValue(extension: JsonObject, documented: DocumentedExtension, value: unknown): unknown {
    const name = documented.valueName as string;
    if (Object.hasOwn(extension, name)) return extension[name];
    if (documented.element === 'method' && this.reading('AMB-01') === 'lenient' && typeof value === 'string') return value;
    return null;
  }

  #place(element: SingleElement, value: unknown, index: number): void {
    switch (element) {
      case 'alias': {
        const view = this.#readText(value, index);
        if (this.alias === undefined) this.alias = view;
        else this.#addSurplus(element, view, index);
        return;
      }
      case 'location': {
        const view = this.#readText(value, index);
        if (this.location === undefined) this.location = view;
        else this.#addSurplus(element, view, index);
        return;
      }
      case 'cardBrand': {
        const view = this.#readText(value, index);
        if (this.cardBrand === undefined) this.cardBrand = view;
        else this.#addSurplus(element, view, index);
        return;
      }
      case 'accountNumber': {
        const view = this.#readText(value, index);
        if (this.accountNumber === undefined) this.accountNumber = view;
        else this.#addSurplus(element, view, index);
        return;
      }
      case 'date': {
        const view = this.#readText(value, index);
        if (this.date === undefined) this.date = view;
        else this.#addSurplus(element, view, index);
        return;
      }
      case 'amount': {
        const view = this.#readMoney(value, index);
        if (this.amount !== undefined) this.#addSurplus(element, view, index);
        this.amount ??= view;
        return;
      }
      case 'tenderedAmount': {
        const view = this.#readMoney(value, index);
        if (this.tenderedAmount !== undefined) this.#addSurplus(element, view, index);
        this.tenderedAmount ??= view;
        return;
      }
      case 'type': {
        const view = readConcept(value, index, this);
        if (this.type === undefined) this.type = view;
        else this.#addSurplus(element, view, index);
        return;
      }
      case 'method': {
        const view = typeof value === 'string' ? this.#conceptOfString(value, index) : readConcept(value, index, this);
        if (this.method === undefined) this.method = view;
        else this.#addSurplus(element, view, index);
        return;
      }
      case 'fifo': {
        if (typeof value !== 'boolean') this.irregular = true;
        const view = typeof value === 'boolean' ? { extension: index, value } : null;
        if (this.fifo === undefined) this.fifo = view;
        else this.#addSurplus(element, view, index);
        return;
      }
    }
  }

  #readText(value: unknown, extension: number): ValueView<string> | null {
    const text = readText(value, this);
    return typeof text === 'string' ? { extension, value: text } : null;
  }

  #readMoney(value: unknown, extension: number): MoneyView | null {
    const money = readMoney(value, extension, -1, this.#numbers, this);
    if (money !== null) this.moneys.push(money);
    return money;
  }

  /** AMB-01, lenient: a method sent as the code or the display of a supported one. */
  #conceptOfString(value: string, extension: number): ConceptView | null {
    this.irregular = true;
    const code = PAYMENT_METHODS.find((method) => method === value || PAYMENT_METHOD_DISPLAYS[method] === value);
    if (code === undefined) return null;
    return { extension, codings: [{ index: 0, system: PAYMENT_METHOD_SYSTEM, code, display: undefined }], complete: true, asString: value };
  }

  #addSurplus(element: SingleElement, view: SurplusElement['view'] | null, extension: number): void {
    this.surplus = withAdded(this.surplus, { extension, child: -1 });
    if (view !== null) this.surplusElements = withAdded(this.surplusElements, { element, view });
  }

  #readAllocation(children: unknown, extension: number): void {
    if (this.allocations !== undefined) this.surplusAllocations = withAdded(this.surplusAllocations, { extension, child: -1 });
    this.allocations ??= null;
    if (!Array.isArray(children) || children.length === 0) {
      this.irregular = true;
      return;
    }
    let target: Read<TargetView>;
    let amount: Read<MoneyView>;
    const amounts: MoneyView[] = [];
    for (let child = 0; child < children.length; child++) {
      const entry: unknown = children[child];
      if (!isObject(entry)) {
        this.irregular = true;
        continue;
      }
      let url: unknown;
      let valueName: string | undefined;
      let value: unknown;
      for (const name in entry) {
        if (name === 'url') url = entry[name];
        else if (valueName === undefined && name.startsWith('value')) {
          valueName = name;
          value = entry[name];
        } else this.irregular = true;
      }
      if (url === 'target') {
        const view = readTarget(this.#childValue(entry, 'valueReference', valueName, value), extension, child, this, this);
        if (view !== null) this.targets.push(view);
        if (target !== undefined) this.surplus = withAdded(this.surplus, { extension, child });
        target ??= view;
      } else if (url === 'amount') {
        const view = readMoney(this.#childValue(entry, 'valueMoney', valueName, value), extension, child, this.#numbers, this);
        if (view !== null) {
          this.moneys.push(view);
          amounts.push(view);
        }
        if (amount !== undefined) this.surplus = withAdded(this.surplus, { extension, child });
        amount ??= view;
      } else this.irregular = true;
    }
    (this.allocations ??= []).push({ extension, target, amount, amounts });
  }

  #childValue(entry: JsonObject, documentedName: string, name: string | undefined, value: unknown): unknown {
    if (name === documentedName) return value;
    this.irregular = true;
    return Object.hasOwn(entry, documentedName) ? entry[documentedName] : null;
  }

  #decideType(): void {
    if (!this.type) return;
    const takesMissingSystem = this.reading('AMB-18') === 'lenient' ? isTransactionType : undefined;
    const { coding, conflict } = boundCode(this.type, PAYMENT_TYPE_SYSTEM, takesMissingSystem);
    if (conflict !== undefined && this.reading('AMB-30') !== 'lenient') return;
    const code = coding?.code;
    if (typeof code === 'string' && isTransactionType(code)) this.transactionType = code;
  }

  #decideMethod(): void {
    if (!this.method) return;
    const takesMissingSystem = this.reading('AMB-18') === 'lenient' ? isPaymentMethod : undefined;
    const { coding, conflict } = boundCode(this.method, PAYMENT_METHOD_SYSTEM, takesMissingSystem);
    if (conflict !== undefined && this.reading('AMB-30') !== 'lenient') return;
    const code = coding?.code;
    if (typeof code === 'string' && isPaymentMethod(code)) this.paymentMethod = code;
  }
}

/** Adds to the list; the shared empty one is replaced by a new one first. */
function withAdded<T>(list: T[], item: T): T[] {
  if (list.length === 0) return [item];
  list.push(item);
  return list;
}
