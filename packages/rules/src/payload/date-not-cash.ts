import * as fhirpath from '../fhirpath-parts.ts';
import * as schema from '../schema-parts.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const dateNotCash: ElementRule = definePayloadRule({
  id: 'date-not-cash',
  statement: 'A payment in cash has no date of a card or check.',
  source: { document: 'FinancialTransaction', section: 'Date Extension', basis: 'stated' },
  severity: { ambiguity: 'AMB-15', default: 'warning', strict: 'error', lenient: 'none' },
  issueType: 'business-rule',
  element: 'date',
  appliesTo: { present: ['date'], type: 'payment', methods: ['CASH'] },
  holds: () => false,
  schema: schema.onPayment(['CASH'], schema.withoutValue('date')),
  invariant: fhirpath.onPayment(['CASH'], `${fhirpath.valuePath('date')}.empty()`),
  message: 'A date is sent with a payment in cash; it means the expiry of a card or the date of a check.',
  remedy: 'Leave the date out, or correct the method.',
  borders: [
    {
      fails: 'on cash',
      of: 'cash-payment',
      edit: (draft) => {
        draft.add('date', { valueDate: '2026-10-30' });
      },
    },
    {
      fails: 'on cash, refused',
      of: 'cash-payment',
      edit: (draft) => {
        draft.add('date', { valueDate: '2026-10-30' });
      },
      reading: 'strict',
    },
    { holds: 'on a check', of: 'check-payment' },
    {
      holds: 'on cash, tolerated',
      of: 'cash-payment',
      edit: (draft) => {
        draft.add('date', { valueDate: '2026-10-30' });
      },
      reading: 'lenient',
    },
  ],
});
