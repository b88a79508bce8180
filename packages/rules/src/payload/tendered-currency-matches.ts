import { isActiveCurrency as isActiveCurrencyPath, valuePath } from '../fhirpath-parts.ts';
import { isActiveCurrency } from '../currency.ts';
import { cannot } from '../encoding.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

const AMOUNT_CURRENCY = `%resource.${valuePath('amount')}.first().currency`;

export const tenderedCurrencyMatches: ElementRule = definePayloadRule({
  id: 'tendered-currency-matches',
  statement: 'Cash is tendered in the currency of the amount.',
  source: { document: 'FinancialTransaction', section: 'Tendered Amount Extension', basis: 'implied' },
  severity: { ambiguity: 'AMB-16', default: 'error', strict: 'error', lenient: 'warning' },
  issueType: 'business-rule',
  element: 'tenderedAmount',
  member: 'currency',
  appliesTo: { present: ['tenderedAmount', 'amount'] },
  holds: ({ tenderedAmount, amount }) => {
    const currencies = [tenderedAmount.currency, amount.currency];
    return (
      tenderedAmount.currency === amount.currency ||
      !currencies.every((currency) => currency && isActiveCurrency(currency))
    );
  },
  schema: cannot('JSON Schema cannot compare two members.'),
  invariant: `${valuePath('tenderedAmount')}.first().currency.where(${isActiveCurrencyPath('$this')} and ${isActiveCurrencyPath(AMOUNT_CURRENCY)}).all(toString() = ${AMOUNT_CURRENCY}.toString())`,
  message: 'The cash is in {tendered}, the amount in {amount}.',
  remedy: 'Send both in the currency in which the payment is posted.',
  args: ({ tenderedAmount, amount }) => ({ tendered: tenderedAmount.currency ?? '', amount: amount.currency ?? '' }),
  borders: [
    {
      fails: 'cash in another dollar',
      of: 'cash-payment',
      edit: (draft) => {
        draft.money('tenderedAmount')['currency'] = 'CAD';
      },
    },
    {
      fails: 'another currency only warns in the lenient reading',
      of: 'cash-payment',
      reading: 'lenient',
      edit: (draft) => {
        draft.money('tenderedAmount')['currency'] = 'CAD';
      },
    },
    {
      holds: 'all in the other dollar',
      of: 'cash-payment',
      edit: (draft) => {
        draft.setAmount(20, 'CAD');
      },
    },
  ],
});
