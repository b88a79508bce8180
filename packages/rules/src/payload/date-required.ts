import * as fhirpath from '../fhirpath-parts.ts';
import * as schema from '../schema-parts.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const dateRequired: ElementRule = definePayloadRule({
  id: 'date-required',
  statement: 'A payment by card or by any kind of check has a date.',
  source: { document: 'FinancialTransaction', section: 'Date Extension', basis: 'stated' },
  severity: 'error',
  issueType: 'required',
  element: 'body',
  appliesTo: { absent: ['date'], type: 'payment', methods: ['CCCA', 'CHCK', 'CCHK', 'TRAC'] },
  holds: ({ date }) => date !== undefined,
  schema: schema.onPayment(['CCCA', 'CHCK', 'CCHK', 'TRAC'], schema.hasExtension('date')),
  invariant: fhirpath.onPayment(['CCCA', 'CHCK', 'CCHK', 'TRAC'], `${fhirpath.extensionPath('date')}.exists()`),
  message: 'The payment has no date, which the method {method} needs.',
  remedy:
    'Add the extension financial-transaction-date with the month in which the card expires or the date of the check.',
  args: ({ paymentMethod }) => ({ method: paymentMethod ?? '' }),
  borders: [
    {
      fails: 'a card payment without it',
      of: 'card-payment',
      edit: (draft) => {
        draft.remove('date');
      },
    },
    {
      fails: 'a check payment without it',
      of: 'check-payment',
      edit: (draft) => {
        draft.remove('date');
      },
    },
    {
      fails: "a payment by cashier's check without it",
      of: 'cashiers-check-payment',
      edit: (draft) => {
        draft.remove('date');
      },
    },
    {
      fails: "a payment by traveler's check without it",
      of: 'travelers-check-payment',
      edit: (draft) => {
        draft.remove('date');
      },
    },
    { holds: 'a cash payment without it', of: 'cash-payment' },
    { holds: 'an adjustment without it', of: 'adjustment' },
  ],
});
