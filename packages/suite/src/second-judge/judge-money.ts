import { type Court, ERROR, EXCEPTIONS } from './court.ts';
import { isCurrency, isNoMoney, minorUnitOf } from './currencies.ts';
import { decimals, isLess } from './decimal-text.ts';
import { type Element, isBroken, textOf } from './elements.ts';
import { faultOf, numberInText } from './fault-of.ts';
import { at, member, type Tree } from './json-tree.ts';

/** What can be read of an amount of money. */
export interface ReadMoney {
  readonly value: string | undefined;
  readonly valuePointer: string;
  readonly currency: string | undefined;
  readonly currencyPointer: string;
}

/** The number and the currency, each if it is of sound form. */
export function readMoney(court: Court, element: Element): ReadMoney {
  const value = member(element.value, 'value');
  return {
    value: value === undefined ? undefined : numberOf(court, value),
    valuePointer: at(element.valuePointer, 'value'),
    currency: textOf(member(element.value, 'currency')),
    currencyPointer: at(element.valuePointer, 'currency'),
  };
}

function numberOf(court: Court, value: Tree): string | undefined {
  if (value.kind === 'number') return faultOf(value, 'number') === undefined ? value.literal : undefined;
  return court.reading === 'lenient' ? numberInText(value) : undefined;
}

/** One amount of money by itself. */
export function judgeMoney(court: Court, element: Element): void {
  if (element.value === undefined) return;
  const { value, valuePointer, currency, currencyPointer } = readMoney(court, element);
  if (member(element.value, 'value') === undefined) court.blame('money-value-required', element.valuePointer);
  const written = member(element.value, 'currency');
  if (written === undefined) court.blame('money-currency-iso-4217', element.valuePointer);
  else if (!isBroken(written, 'string') && currency !== undefined) judgeCurrency(court, currency, currencyPointer);

  if (value === undefined) return;
  if (!isLess('0', value)) court.blame('money-positive', valuePointer);
  const digits = currency === undefined ? undefined : minorUnitOf(currency);
  if (digits !== undefined && decimals(value) > digits) court.blame('money-minor-unit', valuePointer);
}

function judgeCurrency(court: Court, currency: string, pointer: string): void {
  const rule = 'money-currency-iso-4217';
  if (!isCurrency(currency)) {
    court.blame(rule, pointer, /^[A-Z]{3}$/.test(currency) ? EXCEPTIONS.warnInLenient : ERROR);
  } else if (isNoMoney(currency)) court.blame(rule, pointer, EXCEPTIONS.strictOnly);
}
