import type { PaymentMethod, TransactionType } from './transaction-view.ts';

/** Code system of the transaction type. */
export const PAYMENT_TYPE_SYSTEM = 'http://terminology.hl7.org/CodeSystem/payment-type';
/** Code system of the payment method. */
export const PAYMENT_METHOD_SYSTEM = 'http://terminology.hl7.org/CodeSystem/v2-0570';

export const TRANSACTION_TYPES: readonly TransactionType[] = ['payment', 'adjustment'];

/** The accepted methods with the display that v2-0570 gives each. */
export const PAYMENT_METHOD_DISPLAYS: Readonly<Record<PaymentMethod, string>> = {
  CASH: 'Cash',
  CCCA: 'Credit Card',
  CHCK: 'Check',
  CCHK: "Cashier's Check",
  TRAC: "Traveler's Check",
};

/** The display of a method; spelt out, because looking up one name after another in an object is slower. */
export function displayOf(method: PaymentMethod): string {
  switch (method) {
    case 'CASH':
      return PAYMENT_METHOD_DISPLAYS.CASH;
    case 'CCCA':
      return PAYMENT_METHOD_DISPLAYS.CCCA;
    case 'CHCK':
      return PAYMENT_METHOD_DISPLAYS.CHCK;
    case 'CCHK':
      return PAYMENT_METHOD_DISPLAYS.CCHK;
    case 'TRAC':
      return PAYMENT_METHOD_DISPLAYS.TRAC;
  }
}

export const PAYMENT_METHODS: readonly PaymentMethod[] = ['CASH', 'CCCA', 'CHCK', 'CCHK', 'TRAC'];

export function isTransactionType(code: string): code is TransactionType {
  return code === 'payment' || code === 'adjustment';
}

export function isPaymentMethod(code: string): code is PaymentMethod {
  return code === 'CASH' || code === 'CCCA' || code === 'CHCK' || code === 'CCHK' || code === 'TRAC';
}

/** Whether the text is the display of an accepted method. */
export function isPaymentMethodDisplay(text: string): boolean {
  return (
    text === 'Cash' ||
    text === 'Credit Card' ||
    text === 'Check' ||
    text === "Cashier's Check" ||
    text === "Traveler's Check"
  );
}

/** Whether the brand is one of the accepted four, in capitals. */
export function isCardBrand(brand: string): boolean {
  return brand === 'VISA' || brand === 'MASTER' || brand === 'AMEX' || brand === 'DISCOVER';
}

/** ASCII letters in capitals, all else unchanged: Unicode folding would turn ı into I and ſ into S. */
export function inAsciiUpperCase(text: string): string {
  if (!hasSmallLetter(text)) return text;
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

function hasSmallLetter(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x61 && unit <= 0x7a) return true;
  }
  return false;
}
