import { extensionPath, onPayment } from '../fhirpath-parts.ts';
import { requiresExtension } from '../money-schema.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const tenderedAmountRequired: ElementRule = definePayloadRule({
  id: 'tendered-amount-required',
  statement: 'A cash payment says how much cash was tendered.',
  source: { document: 'FinancialTransaction', section: 'Tendered Amount Extension', basis: 'stated' },
  severity: 'error',
  issueType: 'required',
  element: 'body',
  appliesTo: { absent: ['tenderedAmount'], type: 'payment', methods: ['CASH'] },
  holds: (tx) => tx.tenderedAmount !== undefined,
  schema: requiresExtension('tenderedAmount', ['CASH']),
  invariant: onPayment(['CASH'], `${extensionPath('tenderedAmount')}.exists()`),
  message: 'A cash payment must say how much cash was tendered.',
  remedy: 'Add the extension financial-transaction-tendered-amount: at least the amount.',
  borders: [
    {
      fails: 'left out',
      of: 'cash-payment',
      edit: (draft) => {
        draft.remove('tenderedAmount');
      },
    },
    { holds: 'there', of: 'cash-payment' },
    { holds: 'not needed for a check', of: 'check-payment' },
  ],
});
