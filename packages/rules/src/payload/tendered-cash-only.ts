import { extensionPath, onPayment } from '../fhirpath-parts.ts';
import { forbidsMoney } from '../money-schema.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const tenderedCashOnly: ElementRule = definePayloadRule({
  id: 'tendered-cash-only',
  statement: 'Only a cash payment says how much was tendered.',
  source: { document: 'FinancialTransaction', section: 'Tendered Amount Extension', basis: 'stated' },
  severity: { ambiguity: 'AMB-15', default: 'warning', strict: 'error', lenient: 'none' },
  issueType: 'business-rule',
  element: 'tenderedAmount',
  appliesTo: { present: ['tenderedAmount'], type: 'payment', methods: ['CCCA', 'CHCK', 'CCHK', 'TRAC'] },
  holds: () => false,
  schema: forbidsMoney('tenderedAmount', ['CCCA', 'CHCK', 'CCHK', 'TRAC']),
  invariant: onPayment(['CCCA', 'CHCK', 'CCHK', 'TRAC'], `${extensionPath('tenderedAmount')}.empty()`),
  message: 'A tendered amount is sent although the payment is not in cash.',
  remedy: 'Leave it out, or check the method.',
  borders: [
    {
      fails: 'on a check',
      of: 'check-payment',
      edit: (draft) => {
        draft.add('tenderedAmount', { valueMoney: { value: 20, currency: 'USD' } });
      },
    },
    {
      fails: 'on a check, in the strict reading',
      of: 'check-payment',
      reading: 'strict',
      edit: (draft) => {
        draft.add('tenderedAmount', { valueMoney: { value: 20, currency: 'USD' } });
      },
    },
    { holds: 'on cash', of: 'cash-payment' },
  ],
});
