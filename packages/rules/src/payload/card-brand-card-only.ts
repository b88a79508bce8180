import * as fhirpath from '../fhirpath-parts.ts';
import * as schema from '../schema-parts.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const cardBrandCardOnly: ElementRule = definePayloadRule({
  id: 'card-brand-card-only',
  statement: 'Only a payment by card names a card brand.',
  source: { document: 'FinancialTransaction', section: 'Card Brand Extension', basis: 'stated' },
  severity: { ambiguity: 'AMB-15', default: 'warning', strict: 'error', lenient: 'none' },
  issueType: 'business-rule',
  element: 'cardBrand',
  appliesTo: { present: ['cardBrand'], type: 'payment', methods: ['CASH', 'CHCK', 'CCHK', 'TRAC'] },
  holds: () => false,
  schema: schema.onPayment(['CASH', 'CHCK', 'CCHK', 'TRAC'], schema.withoutValue('cardBrand')),
  invariant: fhirpath.onPayment(['CASH', 'CHCK', 'CCHK', 'TRAC'], `${fhirpath.valuePath('cardBrand')}.empty()`),
  message: 'A card brand is sent with the method {method}.',
  remedy: 'Leave the card brand out, or correct the method.',
  args: ({ paymentMethod }) => ({ method: paymentMethod ?? '' }),
  borders: [
    {
      fails: 'on cash',
      of: 'cash-payment',
      edit: (draft) => {
        draft.add('cardBrand', { valueString: 'VISA' });
      },
    },
    {
      fails: 'on a check',
      of: 'check-payment',
      edit: (draft) => {
        draft.add('cardBrand', { valueString: 'VISA' });
      },
    },
    {
      fails: 'on a check, refused',
      of: 'travelers-check-payment',
      edit: (draft) => {
        draft.add('cardBrand', { valueString: 'VISA' });
      },
      reading: 'strict',
    },
    { holds: 'on a card', of: 'card-payment' },
    {
      holds: 'on a check, tolerated',
      of: 'cashiers-check-payment',
      edit: (draft) => {
        draft.add('cardBrand', { valueString: 'VISA' });
      },
      reading: 'lenient',
    },
  ],
});
