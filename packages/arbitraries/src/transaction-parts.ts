import type { FinancialTransaction, Target } from '@countercheck/rules';
import type { Order } from './permuted.ts';

export type CodeableConcept = FinancialTransaction['code'];
export type Coding = NonNullable<CodeableConcept['coding']>[number];

/** Type and method of a transaction in one word. */
export type TransactionKind =
  | 'cash-payment'
  | 'card-payment'
  | 'check-payment'
  | 'cashiers-check-payment'
  | 'travelers-check-payment'
  | 'adjustment';

export const TRANSACTION_KINDS: readonly TransactionKind[] = [
  'cash-payment',
  'card-payment',
  'check-payment',
  'cashiers-check-payment',
  'travelers-check-payment',
  'adjustment',
];

/** An adjustment has the fewest extensions: what fails in any kind is shown by it. */
export function simplestFirst(kinds: readonly TransactionKind[]): TransactionKind[] {
  return kinds.toSorted((a, b) => Number(b === 'adjustment') - Number(a === 'adjustment'));
}

export interface IdentifierPart {
  readonly use?: 'usual' | 'official' | 'temp' | 'secondary' | 'old' | undefined;
  readonly value: string;
}

/** Where the money goes, and whether the oldest month is settled first. */
export interface Route {
  readonly target: Target;
  readonly fifo?: boolean | undefined;
}

/** A coding of a system that no rule binds, before or after the one that counts. */
export interface ForeignCoding {
  readonly coding: Coding;
  readonly isFirst: boolean;
}

/** What only the default reading takes without a word. */
export interface Liberties {
  readonly foreignType?: ForeignCoding | undefined;
  readonly foreignMethod?: ForeignCoding | undefined;
  readonly codeText?: string | undefined;
}

/** A valid transaction in independent choices; a payload follows from it and it from the payload. */
export interface TransactionParts {
  readonly identifiers: readonly IdentifierPart[];
  readonly alias: string;
  readonly location?: string | undefined;
  readonly currency: string;
  readonly minorUnits: number;
  readonly route: Route;
  readonly method?: MethodParts | undefined;
  readonly liberties: Liberties;
  /** The order of the extensions. */
  readonly order: Order;
  readonly isAmountBeforeTarget: boolean;
}

/** What the method asks for. An adjustment has none. */
export type MethodParts =
  | { readonly kind: 'cash-payment'; readonly hasDisplay: boolean; readonly changeMinorUnits: number }
  | {
      readonly kind: 'card-payment';
      readonly hasDisplay: boolean;
      readonly brand: string;
      readonly number: string;
      readonly date: string;
    }
  | {
      readonly kind: 'check-payment' | 'cashiers-check-payment' | 'travelers-check-payment';
      readonly hasDisplay: boolean;
      readonly number: string;
      readonly date: string;
    };

export const METHOD_CODINGS: Readonly<
  Record<MethodParts['kind'], { readonly code: string; readonly display: string }>
> = {
  'cash-payment': { code: 'CASH', display: 'Cash' },
  'card-payment': { code: 'CCCA', display: 'Credit Card' },
  'check-payment': { code: 'CHCK', display: 'Check' },
  'cashiers-check-payment': { code: 'CCHK', display: "Cashier's Check" },
  'travelers-check-payment': { code: 'TRAC', display: "Traveler's Check" },
};

export const TYPE_SYSTEM = 'http://terminology.hl7.org/CodeSystem/payment-type';
export const METHOD_SYSTEM = 'http://terminology.hl7.org/CodeSystem/v2-0570';
export const CODE = 'FinancialTransaction';

/** The most extensions that a transaction has: a card payment to an encounter with a location. */
export const MOST_EXTENSIONS = 10;

/** The concept of one bound coding, with a foreign one beside it. */
export function conceptOf(coding: Coding, foreign: ForeignCoding | undefined): CodeableConcept {
  if (foreign === undefined) return { coding: [coding] };
  return { coding: foreign.isFirst ? [foreign.coding, coding] : [coding, foreign.coding] };
}
