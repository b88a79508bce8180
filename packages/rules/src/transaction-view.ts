import type { TargetReference } from './target-reference.ts';
import type { Decimal } from './decimal.ts';
import type { ReadingOf } from './reading.ts';
import type { TenantContext } from './tenant-context.ts';

/**
 * What a payload says, read once, for rules to judge.
 * `undefined`: absent. `null`: there, but malformed; a rule of shape reports it and rules about the content stay silent.
 */
export type Read<T> = T | null | undefined;

export type TransactionType = 'payment' | 'adjustment';
export type PaymentMethod = 'CASH' | 'CCCA' | 'CHCK' | 'CCHK' | 'TRAC';

/** `Basic.identifier[index]`. */
export interface IdentifierView {
  readonly index: number;
  readonly value: Read<string>;
  readonly use: Read<string>;
}

/** One coding of a CodeableConcept; `index` is its place in the list. */
export interface CodingView {
  readonly index: number;
  readonly system: Read<string>;
  readonly code: Read<string>;
  readonly display: Read<string>;
}

/** A CodeableConcept: `Basic.code` (then `extension` is -1) or the value of the extension at that index. */
export interface ConceptView {
  readonly extension: number;
  /** `null` when the list is malformed, `undefined` when absent; a malformed coding in a list is left out and `complete` is false. */
  readonly codings: Read<readonly CodingView[]>;
  /** Whether every coding could be read. */
  readonly complete: boolean;
}

/** The string or boolean value of the extension at that index. */
export interface ValueView<T> {
  readonly extension: number;
  readonly value: T;
}

/** A Money: of the extension at that index, or nested in it as its child of index `child` (else -1). */
export interface MoneyView {
  readonly extension: number;
  readonly child: number;
  readonly value: Read<Decimal>;
  readonly currency: Read<string>;
}

/** The `target` in the allocation: extension `extension`, child `child`. */
export interface TargetView {
  readonly extension: number;
  readonly child: number;
  readonly reference: Read<string>;
  /** `Reference.type`, which may contradict the reference (AMB-40). */
  readonly type: Read<string>;
  /** What the reference says; `undefined` when it is not of the documented form. */
  readonly refersTo: TargetReference | undefined;
}

export interface AllocationView {
  readonly extension: number;
  readonly target: Read<TargetView>;
  readonly amount: Read<MoneyView>;
  /** Every readable nested amount, the first included. */
  readonly amounts: readonly MoneyView[];
}

/** A place of an extension: of the body when `child` is -1, else nested. */
export interface ExtensionPlace {
  readonly extension: number;
  readonly child: number;
}

/** A FinancialTransaction payload in one flat look. Numbers are exact decimals; nothing is trimmed, folded or defaulted. */
export interface TransactionView {
  readonly resourceType: Read<string>;
  readonly identifiers: Read<readonly IdentifierView[]>;
  readonly code: Read<ConceptView>;
  readonly type: Read<ConceptView>;
  readonly alias: Read<ValueView<string>>;
  readonly location: Read<ValueView<string>>;
  readonly method: Read<ConceptView>;
  readonly cardBrand: Read<ValueView<string>>;
  readonly accountNumber: Read<ValueView<string>>;
  readonly date: Read<ValueView<string>>;
  readonly tenderedAmount: Read<MoneyView>;
  readonly amount: Read<MoneyView>;
  /** Every allocation that could be read; `null` when one is there but none could be read. */
  readonly allocations: Read<readonly AllocationView[]>;
  readonly fifo: Read<ValueView<boolean>>;
  /** Tendered amount, amount and allocation amounts that could be read, in this order. */
  readonly moneys: readonly MoneyView[];
  /** The targets of all allocations that could be read. */
  readonly targets: readonly TargetView[];
  /** Second and further occurrences of a documented extension, and of target or amount inside an allocation. */
  readonly surplus: readonly ExtensionPlace[];
  /** Second and further allocations. */
  readonly surplusAllocations: readonly ExtensionPlace[];
  /** The extension list is there but malformed, so that nothing can be called missing from it. */
  readonly extensionsUnreadable: boolean;
  /** Some identifier is malformed, so that the others may lack a value. */
  readonly someIdentifierUnreadable: boolean;
  /** The payment-type code, when it is one that is accepted. */
  readonly transactionType: TransactionType | undefined;
  /** The v2-0570 code, when it is one that is accepted. */
  readonly paymentMethod: PaymentMethod | undefined;
  /** What was supplied about the hospital; what it lacks is not judged. */
  readonly tenant: TenantContext;
  /** The reading in force for an ambiguity that changes a rule's meaning. */
  readonly reading: ReadingOf;
}

/** The names of the elements that a rule can be about. */
export type ElementName =
  | 'resourceType'
  | 'identifiers'
  | 'code'
  | 'type'
  | 'alias'
  | 'location'
  | 'method'
  | 'cardBrand'
  | 'accountNumber'
  | 'date'
  | 'tenderedAmount'
  | 'amount'
  | 'allocations'
  | 'fifo';

/** Elements of which a payload has several: the rule is asked once for each. */
export interface RepeatedElements {
  identifiers: IdentifierView;
  moneys: MoneyView;
  allocations: AllocationView;
  targets: TargetView;
}
