import { valuePath } from '../fhirpath-parts.ts';
import { formatMoney } from '../currency.ts';
import { compare } from '../decimal.ts';
import { cannot } from '../encoding.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

const AMOUNT = `%resource.${valuePath('amount')}.first()`;

export const tenderedCoversAmount: ElementRule = definePayloadRule({
  id: 'tendered-covers-amount',
  statement: 'Cash tendered is at least the amount.',
  source: { document: 'FinancialTransaction', section: 'Tendered Amount Extension', basis: 'stated' },
  severity: 'error',
  exceptions: [
    {
      when: ({ tenderedAmount, amount }) => tenderedAmount.currency !== amount.currency,
      severity: { ambiguity: 'AMB-16', default: 'none', strict: 'none', lenient: 'error' },
    },
  ],
  issueType: 'business-rule',
  element: 'tenderedAmount',
  member: 'value',
  appliesTo: { present: ['tenderedAmount', 'amount'] },
  holds: ({ tenderedAmount, amount, reading }) => {
    if (!tenderedAmount.value || !amount.value) return true;
    const comparable =
      (amount.currency && tenderedAmount.currency === amount.currency) || reading('AMB-16') === 'lenient';
    return !comparable || compare(tenderedAmount.value, amount.value) >= 0;
  },
  schema: cannot('JSON Schema cannot compare two members.'),
  invariant: `${valuePath('tenderedAmount')}.first().where(currency.toString() = ${AMOUNT}.currency.toString()).value.all($this >= ${AMOUNT}.value or ${AMOUNT}.value.empty())`,
  message: 'The cash tendered, {tendered}, is less than the amount, {amount}.',
  remedy: 'Send the cash that was handed over: at least the amount.',
  args: ({ tenderedAmount, amount }) => ({ tendered: formatMoney(tenderedAmount), amount: formatMoney(amount) }),
  borders: [
    {
      fails: 'one cent short',
      of: 'cash-payment',
      edit: (draft) => {
        draft.money('tenderedAmount')['value'] = 12.49;
      },
    },
    {
      fails: 'less, though more by the order of its digits',
      of: 'cash-payment',
      edit: (draft) => {
        draft.money('tenderedAmount')['value'] = 9;
      },
    },
    {
      fails: 'short by a fraction',
      of: 'cash-payment',
      edit: (draft) => {
        draft.money('tenderedAmount')['value'] = 12.499;
      },
      alsoBreaks: ['money-minor-unit'],
    },
    {
      holds: 'exactly the amount',
      of: 'cash-payment',
      edit: (draft) => {
        draft.money('tenderedAmount')['value'] = 12.5;
      },
    },
    {
      holds: 'more, though less by the order of its digits',
      of: 'cash-payment',
      edit: (draft) => {
        draft.setAmount(9.5);
        draft.money('tenderedAmount')['value'] = 10;
      },
    },
  ],
});
