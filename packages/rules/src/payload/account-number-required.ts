import * as fhirpath from '../fhirpath-parts.ts';
import * as schema from '../schema-parts.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const accountNumberRequired: ElementRule = definePayloadRule({
  id: 'account-number-required',
  statement: 'A payment by card or by any kind of check has an account number.',
  source: { document: 'FinancialTransaction', section: 'Account Number Extension', basis: 'stated' },
  severity: 'error',
  issueType: 'required',
  element: 'body',
  appliesTo: { absent: ['accountNumber'], type: 'payment', methods: ['CCCA', 'CHCK', 'CCHK', 'TRAC'] },
  holds: ({ accountNumber }) => accountNumber !== undefined,
  schema: schema.onPayment(['CCCA', 'CHCK', 'CCHK', 'TRAC'], schema.hasExtension('accountNumber')),
  invariant: fhirpath.onPayment(
    ['CCCA', 'CHCK', 'CCHK', 'TRAC'],
    `${fhirpath.extensionPath('accountNumber')}.exists()`,
  ),
  message: 'The payment has no account number, which the method {method} needs.',
  remedy:
    'Add the extension financial-transaction-account-number with the last four digits of the card or the number of the check.',
  args: ({ paymentMethod }) => ({ method: paymentMethod ?? '' }),
  borders: [
    {
      fails: 'a card payment without it',
      of: 'card-payment',
      edit: (draft) => {
        draft.remove('accountNumber');
      },
    },
    {
      fails: 'a check payment without it',
      of: 'check-payment',
      edit: (draft) => {
        draft.remove('accountNumber');
      },
    },
    {
      fails: "a payment by cashier's check without it",
      of: 'cashiers-check-payment',
      edit: (draft) => {
        draft.remove('accountNumber');
      },
    },
    {
      fails: "a payment by traveler's check without it",
      of: 'travelers-check-payment',
      edit: (draft) => {
        draft.remove('accountNumber');
      },
    },
    { holds: 'a cash payment without it', of: 'cash-payment' },
    { holds: 'an adjustment without it', of: 'adjustment' },
  ],
});
