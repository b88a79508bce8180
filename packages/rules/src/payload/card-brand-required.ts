import * as fhirpath from '../fhirpath-parts.ts';
import * as schema from '../schema-parts.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const cardBrandRequired: ElementRule = definePayloadRule({
  id: 'card-brand-required',
  statement: 'A payment by card names the brand of the card.',
  source: { document: 'FinancialTransaction', section: 'Card Brand Extension', basis: 'stated' },
  severity: 'error',
  issueType: 'required',
  element: 'body',
  appliesTo: { absent: ['cardBrand'], type: 'payment', methods: ['CCCA'] },
  holds: ({ cardBrand }) => cardBrand !== undefined,
  schema: schema.onPayment(['CCCA'], schema.hasExtension('cardBrand')),
  invariant: fhirpath.onPayment(['CCCA'], `${fhirpath.extensionPath('cardBrand')}.exists()`),
  message: 'The card payment has no card brand.',
  remedy: 'Add the extension financial-transaction-card-brand with VISA, MASTER, AMEX or DISCOVER.',
  borders: [
    {
      fails: 'a card payment without a brand',
      of: 'card-payment',
      edit: (draft) => {
        draft.remove('cardBrand');
      },
    },
    {
      holds: 'a card payment with a brand',
      of: 'card-payment',
      edit: (draft) => {
        draft.setText('cardBrand', 'AMEX');
      },
    },
    { holds: 'a check payment without a brand', of: 'check-payment' },
  ],
});
