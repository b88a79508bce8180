import type { Court } from './court.ts';
import { type Element, elementsOf, textOf } from './elements.ts';
import { isCalendarDate, isWrittenAsDate } from './calendar.ts';
import type { Tree } from './json-tree.ts';

/** What a transaction is, as far as it can be read. */
export interface Kind {
  readonly type: string | undefined;
  readonly method: string | undefined;
}

const BRANDS = ['VISA', 'MASTER', 'AMEX', 'DISCOVER'];
const ONLY_PAYMENTS = [
  'financial-transaction-method',
  'financial-transaction-card-brand',
  'financial-transaction-account-number',
  'financial-transaction-date',
  'financial-transaction-tendered-amount',
];

/** Which extensions the type and the method call for, and which they do not. */
export function judgeNeeds(court: Court, body: Tree, { type, method }: Kind): void {
  const isThere = (name: string): boolean => elementsOf(body, `financial-transaction-${name}`).length > 0;
  const need = (rule: string, name: string): void => {
    if (!isThere(name)) court.blame(rule, '');
  };
  const refuse = (rule: string, name: string): void => {
    for (const { value, valuePointer } of elementsOf(body, `financial-transaction-${name}`)) {
      if (value !== undefined) court.blame(rule, valuePointer);
    }
  };

  if (type === 'adjustment') {
    for (const id of ONLY_PAYMENTS) {
      const [first] = elementsOf(body, id).filter(({ value }) => value !== undefined);
      if (first !== undefined) court.blame('adjustment-without-payment-extensions', first.pointer);
    }
  }
  if (type !== 'payment') return;
  need('method-required', 'method');
  if (method === undefined) return;
  if (method === 'CASH') {
    need('tendered-amount-required', 'tendered-amount');
    refuse('account-number-not-cash', 'account-number');
    refuse('date-not-cash', 'date');
  } else {
    need('account-number-required', 'account-number');
    need('date-required', 'date');
    refuse('tendered-cash-only', 'tendered-amount');
  }
  if (method === 'CCCA') need('card-brand-required', 'card-brand');
  else refuse('card-brand-card-only', 'card-brand');
}

/** The values of brand, account number and date. */
export function judgePaymentValues(court: Court, body: Tree, kind: Kind): void {
  const each = (name: string, judge: (value: string, pointer: string) => void): void => {
    for (const element of elementsOf(body, `financial-transaction-${name}`)) judgeText(element, judge);
  };
  each('card-brand', (brand, pointer) => judgeBrand(court, brand, pointer));
  each('account-number', (digits, pointer) => judgeAccountNumber(court, digits, pointer, kind));
  each('date', (date, pointer) => judgeDate(court, date, pointer, kind));
}

function judgeText(element: Element, judge: (value: string, pointer: string) => void): void {
  const value = textOf(element.value);
  if (value !== undefined) judge(value, element.valuePointer);
}

function judgeBrand(court: Court, brand: string, pointer: string): void {
  if (BRANDS.includes(brand)) return;
  const upper = brand.replace(/[a-z]/g, (letter) => letter.toUpperCase());
  const isKnown = BRANDS.includes(upper) && court.reading !== 'strict';
  court.blame(isKnown ? 'card-brand-upper-case' : 'card-brand-supported', pointer);
}

function judgeAccountNumber(court: Court, digits: string, pointer: string, { method }: Kind): void {
  if (!/^[0-9]+$/.test(digits)) court.blame('account-number-numeric', pointer);
  else if (method === 'CCCA' && digits.length !== 4) {
    court.blame('account-number-last-four', pointer);
  }
}

function judgeDate(court: Court, date: string, pointer: string, { method }: Kind): void {
  if (!isCalendarDate(date)) court.blame('date-valid', pointer);
  if (!isWrittenAsDate(date)) return;
  if (method === undefined || method === 'CASH') return;
  const parts = date.split('-').length;
  if (parts < (method === 'CCCA' ? 2 : 3)) court.blame('date-precision', pointer);
}
