import type { PaymentMethod } from './transaction-view.ts';

/** An amount of money: a JSON number and an ISO 4217 code. */
export interface Money {
  readonly value: number;
  readonly currency: string;
}

/** Where money is posted: an Encounter, or a guarantor-balance Account, by id. */
export type Target = { readonly encounter: string } | { readonly account: string };

interface OfEveryTransaction {
  /** Letters and digits, at most 250; the server names the transaction by it. */
  readonly identifier: string;
  /** A value that the hospital has configured: type, subtype and reason, and with them the direction of the posting. */
  readonly alias: string;
  readonly amount: Money;
  readonly target: Target;
  /** A value that the hospital has configured. */
  readonly location?: string;
}

interface OfEveryPayment extends OfEveryTransaction {
  /** For recurring encounters: oldest outstanding month first (`true`, also when left out) or the current month. */
  readonly firstInFirstOut?: boolean;
}

export interface CashPayment extends OfEveryPayment {
  /** What was handed over: at least the amount, in its currency. */
  readonly tendered: Money;
}

export interface CardPayment extends OfEveryPayment {
  readonly brand: 'VISA' | 'MASTER' | 'AMEX' | 'DISCOVER';
  /** Four digits; never send more of a card number. */
  readonly lastFour: string;
  /** `YYYY-MM` or `YYYY-MM-DD`. */
  readonly expires: string;
}

export interface CheckPayment extends OfEveryPayment {
  readonly method: 'check' | 'cashiers-check' | 'travelers-check';
  /** Digits. */
  readonly checkNumber: string;
  /** `YYYY-MM-DD`. */
  readonly checkDate: string;
}

export interface Adjustment extends OfEveryTransaction {}

/** Any transaction, told apart by `kind`. */
export type Transaction =
  | ({ readonly kind: 'cash-payment' } & CashPayment)
  | ({ readonly kind: 'card-payment' } & CardPayment)
  | ({ readonly kind: 'check-payment' } & CheckPayment)
  | ({ readonly kind: 'adjustment' } & Adjustment);

/** The v2-0570 code of each kind of check. */
export const CHECK_METHODS: Readonly<Record<CheckPayment['method'], PaymentMethod>> = {
  check: 'CHCK',
  'cashiers-check': 'CCHK',
  'travelers-check': 'TRAC',
};

export interface Coding {
  readonly system?: string;
  readonly code?: string;
  readonly display?: string;
}

export interface CodeableConcept {
  readonly coding?: readonly Coding[];
  readonly text?: string;
}

/** An extension of a FinancialTransaction, as far as the documents use it. */
export interface Extension {
  readonly url: string;
  readonly valueString?: string;
  readonly valueDate?: string;
  readonly valueBoolean?: boolean;
  readonly valueMoney?: Money;
  readonly valueCodeableConcept?: CodeableConcept;
  readonly valueReference?: { readonly reference: string };
  readonly extension?: readonly Extension[];
}

/** The body of `POST /Basic` (FHIR R4 Basic with the documented extensions). */
export interface FinancialTransaction {
  readonly resourceType: 'Basic';
  readonly identifier: readonly {
    readonly use?: 'usual' | 'official' | 'temp' | 'secondary' | 'old';
    readonly value: string;
  }[];
  readonly code: CodeableConcept;
  readonly extension: readonly Extension[];
}
