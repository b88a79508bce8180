import * as fhirpath from '../fhirpath-parts.ts';
import * as schema from '../schema-parts.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const accountNumberNotCash: ElementRule = definePayloadRule({
  id: 'account-number-not-cash',
  statement: 'A payment in cash has no account number.',
  source: { document: 'FinancialTransaction', section: 'Account Number Extension', basis: 'stated' },
  severity: { ambiguity: 'AMB-15', default: 'warning', strict: 'error', lenient: 'none' },
  issueType: 'business-rule',
  element: 'accountNumber',
  appliesTo: { present: ['accountNumber'], type: 'payment', methods: ['CASH'] },
  holds: () => false,
  schema: schema.onPayment(['CASH'], schema.withoutValue('accountNumber')),
  invariant: fhirpath.onPayment(['CASH'], `${fhirpath.valuePath('accountNumber')}.empty()`),
  message: 'An account number is sent with a payment in cash.',
  remedy: 'Leave the account number out, or correct the method.',
  borders: [
    {
      fails: 'on cash',
      of: 'cash-payment',
      edit: (draft) => {
        draft.add('accountNumber', { valueString: '1234' });
      },
    },
    {
      fails: 'on cash, refused',
      of: 'cash-payment',
      edit: (draft) => {
        draft.add('accountNumber', { valueString: '1234' });
      },
      reading: 'strict',
    },
    { holds: 'on a check', of: 'check-payment' },
    {
      holds: 'on cash, tolerated',
      of: 'cash-payment',
      edit: (draft) => {
        draft.add('accountNumber', { valueString: '1234' });
      },
      reading: 'lenient',
    },
  ],
});
