import type { DocumentedExtension } from './extension-urls.ts';
import { type KnownToTenant, knownToTenant } from './known-to-tenant.ts';
import type { NumberReading } from './read-element.ts';
import type { ReadingOf } from './reading.ts';
import type { TenantContext } from './tenant-context.ts';
import type {
  AllocationView,
  ConceptView,
  ExtensionPlace,
  IdentifierView,
  MoneyView,
  PaymentMethod,
  Read,
  TargetView,
  TransactionType,
  TransactionView,
  ValueView,
} from './transaction-view.ts';

/** What the reading of a payload depends on beside the payload; made once for many payloads. */
export interface ViewContext {
  readonly readingOf: ReadingOf;
  readonly tenant: TenantContext;
  readonly numbers: NumberReading;
  /** What the tenant has, ready to be looked up; `undefined` when nothing is known of it. */
  readonly known: KnownToTenant | undefined;
}

/** The elements that hold one value and can be sent twice by mistake. */
export type SingleElement = Exclude<DocumentedExtension['element'], 'allocations'>;

/** A second or further occurrence of an element: the rules about its content are asked about it too. */
export interface SurplusElement {
  readonly element: SingleElement;
  readonly view: ConceptView | ValueView<string> | ValueView<boolean> | MoneyView;
}

/** Shared by all lists without entries, and never added to. */
const NONE: never[] = [];

/** The view while it is read, with what only the validator needs to know. */
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
  targets: TargetView[] = NONE;
  surplus: ExtensionPlace[] = NONE;
  surplusAllocations: ExtensionPlace[] = NONE;
  surplusElements: SurplusElement[] = NONE;
  transactionType: TransactionType | undefined = undefined;
  paymentMethod: PaymentMethod | undefined = undefined;
  /** Bits of `FACT`. */
  facts = 0;
  /** Something was met that is not known to be well formed: the rules of shape must look at the payload. */
  irregular = false;
  /** The body is `{}`. */
  isEmpty = true;
  extensionsUnreadable = false;
  someIdentifierUnreadable = false;
  readonly tenant: TenantContext;
  readonly reading: ReadingOf;

  constructor({ tenant, readingOf }: Pick<ViewContext, 'tenant' | 'readingOf'>) {
    this.tenant = tenant;
    this.reading = readingOf;
  }

  /** Put together when somebody asks: nobody does about usual ones. */
  get moneys(): MoneyView[] {
    const surplus = this.surplusElements.filter(({ element }) => element === 'tenderedAmount' || element === 'amount');
    const moneys = [
      this.tenderedAmount,
      this.amount,
      ...(this.allocations ?? []).flatMap(({ amounts }) => amounts),
      ...surplus.map(({ view }) => view as MoneyView),
    ];
    return moneys.filter((money) => money !== undefined && money !== null);
  }

  /** A copy in which another view stands for that element. A copy, since an object made from this one would slow down all rules. */
  withElement(element: SingleElement, other: SurplusElement['view']): PayloadView {
    const context = { readingOf: this.reading, tenant: this.tenant };
    return Object.assign(new PayloadView(context), this, { [element]: other });
  }
}

/** For one reading and tenant. */
export function createViewContext(readingOf: ReadingOf, tenant: TenantContext): ViewContext {
  return {
    readingOf,
    tenant,
    known: knownToTenant(tenant),
    numbers: { literals: undefined, numericStrings: readingOf('AMB-12') === 'lenient' },
  };
}
