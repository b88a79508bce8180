import { allocatedPath, isActiveCurrency as isActiveCurrencyPath, valuePath } from '../fhirpath-parts.ts';
import { isActiveCurrency } from '../currency.ts';
import { PLACE_OF_EACH } from '../place.ts';
import type { MoneyView, TransactionView } from '../transaction-view.ts';
import { cannot } from '../encoding.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

const AMOUNT_CURRENCY = `%resource.${valuePath('amount')}.first().currency`;

export const amountCurrencyMatchesAllocation: ElementRule = definePayloadRule({
  id: 'amount-currency-matches-allocation',
  statement: 'The allocated amount has the currency of the amount.',
  source: { document: 'FinancialTransaction', section: 'Amount Extension', basis: 'implied' },
  severity: 'error',
  issueType: 'business-rule',
  element: 'amount',
  appliesTo: { present: ['amount', 'allocations'] },
  holds: ({ amount, allocations }) =>
    !allocations.some(({ amounts }) => amounts.some((money) => differ(money, amount))),
  places: (tx) => differing(tx).map((money) => [...PLACE_OF_EACH.moneys(money), 'currency']),
  schema: cannot('JSON Schema cannot compare two members.'),
  invariant: `${allocatedPath()}.currency.where(${isActiveCurrencyPath('$this')} and ${isActiveCurrencyPath(AMOUNT_CURRENCY)}).all(toString() = ${AMOUNT_CURRENCY}.toString())`,
  message: 'The amount is in {amount}, the allocation in {allocated}.',
  remedy: 'Send both in one currency.',
  args: (tx) => ({ amount: tx.amount.currency ?? '', allocated: differing(tx)[0]?.currency ?? '' }),
  borders: [
    {
      fails: 'another dollar',
      of: 'adjustment',
      edit: (draft) => {
        draft.allocated['currency'] = 'CAD';
      },
    },
    {
      holds: 'both in the other dollar',
      of: 'adjustment',
      edit: (draft) => {
        draft.setAmount(12.5, 'CAD');
      },
    },
  ],
});

function differing({ amount, allocations }: TransactionView): MoneyView[] {
  return (allocations ?? []).flatMap(({ amounts }) => amounts.filter((money) => amount && differ(money, amount)));
}

function differ(a: MoneyView, b: MoneyView): boolean {
  if (!a.currency || !b.currency || a.currency === b.currency) return false;
  return isActiveCurrency(a.currency) && isActiveCurrency(b.currency);
}
