import { type Court, ERROR, EXCEPTIONS } from './court.ts';
import { isCurrency } from './currencies.ts';
import { equal, isLess, sum } from './decimal-text.ts';
import { type Element, elementsOf, partsOf } from './elements.ts';
import { judgeRepeats } from './judge-extension.ts';
import { readMoney } from './judge-money.ts';
import type { Tree } from './json-tree.ts';

/** Each allocation, and the equation between its amounts and the whole amount. */
export function judgeAllocations(court: Court, body: Tree): void {
  const allocations = elementsOf(body, 'financial-transaction-allocation');
  for (const allocation of allocations) {
    if (allocation.value === undefined) continue;
    judgeRepeats(court, allocation.value, allocation.valuePointer, 'allocation');
    if (partsOf(allocation, 'target').length === 0) court.blame('target-required', allocation.pointer);
    if (partsOf(allocation, 'amount').length === 0) court.blame('allocation-amount-required', allocation.pointer);
  }
  const [amount] = elementsOf(body, 'financial-transaction-amount').filter(({ value }) => value !== undefined);
  if (amount !== undefined) judgeEquation(court, amount, allocations);
}

function judgeEquation(court: Court, amount: Element, allocations: readonly Element[]): void {
  const whole = readMoney(court, amount);
  const amounts = allocations.map((allocation) =>
    partsOf(allocation, 'amount')
      .filter(({ value }) => value !== undefined)
      .map((part) => readMoney(court, part)),
  );
  for (const { currency, currencyPointer } of amounts.flat()) {
    if (isOtherCurrency(whole.currency, currency)) court.blame('amount-currency-matches-allocation', currencyPointer);
  }
  const parts = court.reading === 'lenient' ? amounts : amounts.map((list) => list.slice(0, 1));
  const literals = parts
    .flat()
    .flatMap(({ value, currency }) =>
      value !== undefined && currency !== undefined && currency === whole.currency ? [value] : [],
    );
  const isReadable = parts.length > 0 && parts.every((list) => list.length > 0);
  if (whole.value === undefined || !isReadable || literals.length < parts.flat().length) return;
  const first = (parts[0] ?? []).flatMap(({ value }) => value ?? []);
  const isFirst = court.reading === 'lenient' && equal(whole.value, sum(first));
  if (!isFirst && !equal(whole.value, sum(literals))) court.blame('amount-equals-allocations', whole.valuePointer);
}

/** Cash handed over against the amount. */
export function judgeTendered(court: Court, body: Tree): void {
  const [amount] = elementsOf(body, 'financial-transaction-amount').filter(({ value }) => value !== undefined);
  const [element] = elementsOf(body, 'financial-transaction-tendered-amount').filter(
    ({ value }) => value !== undefined,
  );
  if (amount === undefined || element === undefined) return;
  const [whole, tendered] = [readMoney(court, amount), readMoney(court, element)];
  const isOther = isOtherCurrency(whole.currency, tendered.currency);
  if (isOther) court.blame('tendered-currency-matches', tendered.currencyPointer, EXCEPTIONS.warnInLenient);
  const isOne = whole.currency !== undefined && whole.currency === tendered.currency;
  if (!isOne && court.reading !== 'lenient') return;
  if (whole.value === undefined || tendered.value === undefined) return;
  if (isLess(tendered.value, whole.value)) court.blame('tendered-covers-amount', tendered.valuePointer, ERROR);
}

/** Two currencies that differ. What is no currency at all cannot differ from one. */
function isOtherCurrency(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && left !== right && isCurrency(left) && isCurrency(right);
}
