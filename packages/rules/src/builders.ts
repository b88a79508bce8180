import { DOCUMENTED_EXTENSIONS, type DocumentedExtension } from './extension-urls.ts';
import { PAYMENT_METHOD_DISPLAYS, PAYMENT_METHOD_SYSTEM, PAYMENT_TYPE_SYSTEM } from './terminology.ts';
import {
  type Adjustment,
  type CardPayment,
  type CashPayment,
  CHECK_METHODS,
  type CheckPayment,
  type Extension,
  type FinancialTransaction,
  type Money,
  type Transaction,
} from './transaction.ts';
import type { PaymentMethod } from './transaction-view.ts';
import { UsageError } from './usage-error.ts';
import { createValidator, type Validator } from './validator.ts';
import { showValue } from './word-finding.ts';

/** @throws UsageError (`invalid-transaction`) when a rule has an error in the strict reading. */
export function cashPayment(payment: CashPayment): FinancialTransaction {
  refuseUnknownMembers(payment, [...OF_EVERY_PAYMENT, 'tendered']);
  return buildPayment(payment, 'CASH', [extension('tenderedAmount', { valueMoney: money(payment.tendered) })]);
}

/** @throws UsageError (`invalid-transaction`) when a rule has an error in the strict reading. */
export function cardPayment(payment: CardPayment): FinancialTransaction {
  refuseUnknownMembers(payment, [...OF_EVERY_PAYMENT, 'brand', 'lastFour', 'expires']);
  return buildPayment(payment, 'CCCA', [
    extension('cardBrand', { valueString: payment.brand }),
    extension('accountNumber', { valueString: payment.lastFour }),
    extension('date', { valueDate: payment.expires }),
  ]);
}

/** @throws UsageError (`invalid-transaction`) when a rule has an error in the strict reading. */
export function checkPayment(payment: CheckPayment): FinancialTransaction {
  refuseUnknownMembers(payment, [...OF_EVERY_PAYMENT, 'method', 'checkNumber', 'checkDate']);
  return buildPayment(payment, CHECK_METHODS[payment.method], [
    extension('accountNumber', { valueString: payment.checkNumber }),
    extension('date', { valueDate: payment.checkDate }),
  ]);
}

/** @throws UsageError (`invalid-transaction`) when a rule has an error in the strict reading. */
export function adjustment(transaction: Adjustment): FinancialTransaction {
  refuseUnknownMembers(transaction, OF_EVERY_TRANSACTION);
  return build('adjustment', transaction, []);
}

/** The builder of its kind. @throws UsageError (`invalid-transaction`). */
export function buildTransaction(transaction: Transaction): FinancialTransaction {
  switch (transaction?.kind) {
    case 'cash-payment':
      return cashPayment(transaction);
    case 'card-payment':
      return cardPayment(transaction);
    case 'check-payment':
      return checkPayment(transaction);
    case 'adjustment':
      return adjustment(transaction);
    default:
      throw new UsageError(
        'invalid-transaction',
        'Unknown kind of transaction: use cash-payment, card-payment, check-payment or adjustment.',
      );
  }
}

const OF_EVERY_TRANSACTION = ['identifier', 'alias', 'amount', 'target', 'location'];
const OF_EVERY_PAYMENT = [...OF_EVERY_TRANSACTION, 'firstInFirstOut'];

/** What a program without types misspells would be left out without a word; `kind` is what `readTransaction` adds. */
function refuseUnknownMembers(transaction: object, known: readonly string[]): void {
  if (typeof transaction !== 'object' || transaction === null)
    throw new UsageError('invalid-transaction', `A transaction is an object with ${known.join(', ')}.`);
  const unknown = Object.keys(transaction).find((name) => name !== 'kind' && !known.includes(name));
  if (unknown !== undefined)
    throw new UsageError(
      'invalid-transaction',
      `Unknown member ${showValue(unknown)} of a transaction: use ${known.join(', ')}.`,
    );
}

type PaymentInput = CashPayment | CardPayment | CheckPayment;

function buildPayment(payment: PaymentInput, method: PaymentMethod, added: readonly Extension[]): FinancialTransaction {
  const coding = { system: PAYMENT_METHOD_SYSTEM, code: method, display: PAYMENT_METHOD_DISPLAYS[method] };
  const fifo =
    payment.firstInFirstOut === undefined ? [] : [extension('fifo', { valueBoolean: payment.firstInFirstOut })];
  return build('payment', payment, [
    extension('method', { valueCodeableConcept: { coding: [coding] } }),
    ...added,
    ...fifo,
  ]);
}

function build(
  type: 'payment' | 'adjustment',
  transaction: Adjustment,
  added: readonly Extension[],
): FinancialTransaction {
  const location =
    transaction.location === undefined ? [] : [extension('location', { valueString: transaction.location })];
  return checked({
    resourceType: 'Basic',
    identifier: [{ use: 'usual', value: transaction.identifier }],
    code: { coding: [{ code: 'FinancialTransaction' }] },
    extension: [
      extension('type', { valueCodeableConcept: { coding: [{ system: PAYMENT_TYPE_SYSTEM, code: type }] } }),
      extension('alias', { valueString: transaction.alias }),
      ...added,
      ...location,
      extension('amount', { valueMoney: money(transaction.amount) }),
      extension('allocations', {
        extension: [
          { url: 'target', valueReference: { reference: referenceTo(transaction.target) } },
          { url: 'amount', valueMoney: money(transaction.amount) },
        ],
      }),
    ],
  });
}

let strict: Validator | undefined;

function checked(resource: FinancialTransaction): FinancialTransaction {
  strict ??= createValidator({ reading: 'strict' });
  const finding = strict.validate(resource).findings.find(({ severity }) => severity === 'error');
  if (finding !== undefined)
    throw new UsageError('invalid-transaction', `${finding.message} ${finding.remedy} (${finding.rule})`);
  return resource;
}

function extension(element: DocumentedExtension['element'], content: Omit<Extension, 'url'>): Extension {
  return { url: DOCUMENTED_EXTENSIONS.find((documented) => documented.element === element)?.url as string, ...content };
}

/** What is missing although the types forbid it stays missing, for the rules to tell. */
function money(given: Money | undefined): Money {
  return { value: given?.value, currency: given?.currency } as Money;
}

/** The types let both be given, but the money can go to one only. */
function referenceTo(target: { readonly encounter?: string; readonly account?: string } | undefined): string {
  const { encounter, account } = target ?? {};
  if (encounter !== undefined && account === undefined) return `Encounter/${encounter}`;
  if (account !== undefined && encounter === undefined) return `Account/${account}`;
  throw new UsageError('invalid-transaction', 'The target is one encounter or one account: name exactly one of them.');
}
