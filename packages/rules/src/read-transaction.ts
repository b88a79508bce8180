import { formatDecimal } from './decimal.ts';
import { sentIdentifier } from './sent-identifier.ts';
import type { TargetReference } from './target-reference.ts';
import {
  CHECK_METHODS,
  type CardPayment,
  type CheckPayment,
  type Money,
  type Target,
  type Transaction,
} from './transaction.ts';
import type { MoneyView, TransactionView, ValueView } from './transaction-view.ts';
import { UsageError } from './usage-error.ts';
import { compileValidator, type CompiledValidator } from './validator.ts';

let validator: CompiledValidator | undefined;

/**
 * Reads a valid payload into the terms of the builders; `buildTransaction` inverts it for payloads that the builders made.
 * The usual identifier with a value is taken, else the first with one; a brand in small letters is given in capitals.
 * @throws UsageError (`invalid-transaction`) when the payload is not valid in the default reading.
 */
export function readTransaction(resource: unknown): Transaction {
  validator ??= compileValidator({});
  const fault = validator.validate(resource).findings.find(({ severity }) => severity === 'error');
  if (fault !== undefined)
    throw new UsageError('invalid-transaction', `${fault.message} ${fault.remedy} (${fault.rule} at ${fault.path})`);
  const tx = validator.view(resource) as TransactionView;
  const common = {
    identifier: sentIdentifier(tx)?.value as string,
    alias: text(tx.alias),
    amount: money(tx.amount),
    target: targetOf(tx),
    ...(tx.location ? { location: tx.location.value } : undefined),
  };
  if (tx.transactionType === 'adjustment') return { kind: 'adjustment', ...common };
  const payment = { ...common, ...(tx.fifo ? { firstInFirstOut: tx.fifo.value } : undefined) };
  switch (tx.paymentMethod) {
    case 'CASH':
      return { kind: 'cash-payment', ...payment, tendered: money(tx.tenderedAmount) };
    case 'CCCA':
      return {
        kind: 'card-payment',
        ...payment,
        brand: text(tx.cardBrand).toUpperCase() as CardPayment['brand'],
        lastFour: text(tx.accountNumber),
        expires: text(tx.date),
      };
    default: {
      const method = (Object.keys(CHECK_METHODS) as CheckPayment['method'][]).find(
        (name) => CHECK_METHODS[name] === tx.paymentMethod,
      ) as CheckPayment['method'];
      return {
        kind: 'check-payment',
        ...payment,
        method,
        checkNumber: text(tx.accountNumber),
        checkDate: text(tx.date),
      };
    }
  }
}

/** Valid payloads have what is read here. */
function text(value: TransactionView['alias']): string {
  return (value as ValueView<string>).value;
}

function money(view: TransactionView['amount']): Money {
  const { value, currency } = view as MoneyView;
  return { value: Number(formatDecimal(value as NonNullable<MoneyView['value']>)), currency: currency as string };
}

function targetOf(tx: TransactionView): Target {
  const target = tx.targets[0]?.refersTo as TargetReference;
  return target.type === 'Encounter' ? { encounter: target.id } : { account: target.id };
}
