import { formatMoney } from '../currency.ts';
import { extensionPath, valuePath } from '../fhirpath-parts.ts';
import { add, compare, type Decimal, ZERO } from '../decimal.ts';
import type { AllocationView, MoneyView, TransactionView } from '../transaction-view.ts';
import { cannot } from '../encoding.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

const AMOUNT = `${valuePath('amount')}.first()`;
const ALLOCATIONS = `%resource.${extensionPath('allocations')}`;
/** From an allocation: of two amounts the first counts. */
const ALLOCATED = "extension.where(url = 'amount').first().value.ofType(Money)";
const COUNTED = `${ALLOCATED}.where(value.exists() and currency.toString() = %resource.${AMOUNT}.currency.toString())`;
const ADDENDS = `${ALLOCATIONS}.select(${ALLOCATED}).value.select(toDecimal())`;

export const amountEqualsAllocations: ElementRule = definePayloadRule({
  id: 'amount-equals-allocations',
  statement: 'The amount is the sum of the allocated amounts.',
  source: { document: 'FinancialTransaction', section: 'Amount Extension', basis: 'stated' },
  severity: 'error',
  exceptions: [
    {
      when: (tx) => isAllInTheFirst(tx),
      severity: { ambiguity: 'AMB-08', default: 'error', strict: 'error', lenient: 'none' },
    },
    {
      when: (tx) => isAllByCountingOtherwise(tx),
      severity: { ambiguity: 'AMB-07', default: 'error', strict: 'error', lenient: 'error' },
    },
  ],
  issueType: 'business-rule',
  element: 'amount',
  member: 'value',
  appliesTo: { present: ['amount', 'allocations'] },
  holds: (tx) => {
    const { amount, allocations, surplusAllocations } = tx;
    if (allocations.length <= surplusAllocations.length) return true;
    const only = allocations.length === 1 ? allocations[0]?.amounts : undefined;
    if (
      only?.length === 1 &&
      amount.value &&
      only[0]?.value &&
      amount.currency &&
      only[0].currency === amount.currency
    ) {
      return compare(amount.value, only[0].value) === 0;
    }
    const allocated = allocatedAmounts(tx);
    const total = tx.amount.value;
    if (!total || allocated === undefined || allocated.some(({ currency }) => currency !== tx.amount.currency))
      return true;
    return compare(total, sum(allocated)) === 0;
  },
  schema: cannot('JSON Schema cannot add.'),
  invariant: `${AMOUNT}.all(value.empty() or currency.empty() or ${ALLOCATIONS}.empty() or ${ALLOCATIONS}.where(${COUNTED}.count() != 1).exists() or value.toDecimal() = iif(${ADDENDS}.count() = 1, ${ADDENDS}, ${ADDENDS}.sum()))`,
  message: 'The amount is {amount}, but {allocated} is allocated.',
  remedy: 'Send one allocation of the whole amount.',
  args: (tx) => ({
    amount: formatMoney(tx.amount),
    allocated: formatMoney({ value: sum(allocatedAmounts(tx) ?? []), currency: tx.amount.currency }),
  }),
  borders: [
    {
      fails: 'one cent more than allocated',
      of: 'adjustment',
      edit: (draft) => {
        draft.money('amount')['value'] = 12.51;
      },
    },
    {
      fails: 'less than a double can tell apart from the allocation',
      of: 'adjustment',
      text: (body) => body.replace('12.5,', '12.5000000000000000001,'),
      alsoBreaks: ['number-precision-kept', 'money-minor-unit'],
    },
    {
      holds: 'the same amount spelt with another number of zeros',
      of: 'adjustment',
      text: (body) => body.replace('12.5,', '12.500,'),
    },
  ],
});

/** The amounts that count; `undefined` when one of them is missing or malformed. */
function allocatedAmounts(tx: TransactionView): MoneyView[] | undefined {
  const amounts = (tx.allocations ?? []).flatMap((allocation) => amountsOf(allocation, tx));
  const isComplete =
    (tx.allocations ?? []).every(({ amount }) => amount) && amounts.every(({ value, currency }) => value && currency);
  return isComplete ? amounts : undefined;
}

/** The first of several allocations is of the whole amount. */
function isAllInTheFirst(tx: TransactionView): boolean {
  const [first, ...others] = tx.allocations ?? [];
  const total = tx.amount?.value;
  return first !== undefined && others.length > 0 && !!total && compare(total, sum(amountsOf(first, tx))) === 0;
}

/** It is a matter of whether further amounts in one allocation count. */
function isAllByCountingOtherwise(tx: TransactionView): boolean {
  const total = tx.amount?.value;
  const counted = tx.reading('AMB-07') === 'lenient' ? (amounts: readonly MoneyView[]) => amounts.slice(0, 1) : all;
  const amounts = (tx.allocations ?? []).flatMap((allocation) => counted(allocation.amounts));
  return !!total && amounts.length !== allocatedAmounts(tx)?.length && compare(total, sum(amounts)) === 0;
}

function all<T>(list: readonly T[]): readonly T[] {
  return list;
}

/** A second amount in one allocation does not count (AMB-07), except in the lenient reading. */
function amountsOf({ amounts }: AllocationView, tx: TransactionView): readonly MoneyView[] {
  return tx.reading('AMB-07') === 'lenient' ? amounts : amounts.slice(0, 1);
}

function sum(amounts: readonly MoneyView[]): Decimal {
  return amounts.reduce((total, { value }) => (value ? add(total, value) : total), ZERO);
}
