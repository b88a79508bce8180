import { valuePath } from '../fhirpath-parts.ts';
import { CARD_BRAND_IN_ANY_CASE, everyText } from '../schema-parts.ts';
import { inAsciiUpperCase, isCardBrand } from '../terminology.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const cardBrandUpperCase: ElementRule = definePayloadRule({
  id: 'card-brand-upper-case',
  statement: 'An accepted card brand is written in capitals.',
  source: { document: 'FinancialTransaction', section: 'Card Brand Extension', basis: 'implied' },
  severity: { ambiguity: 'AMB-02', default: 'warning', strict: 'none', lenient: 'none' },
  issueType: 'value',
  element: 'cardBrand',
  appliesTo: { present: ['cardBrand'] },
  holds: (tx) => {
    const brand = tx.cardBrand.value;
    return isCardBrand(brand) || !isCardBrand(inAsciiUpperCase(brand));
  },
  schema: everyText('cardBrand', {
    anyOf: [{ enum: ['VISA', 'MASTER', 'AMEX', 'DISCOVER'] }, { not: { pattern: CARD_BRAND_IN_ANY_CASE } }],
  }),
  invariant: `${valuePath('cardBrand')}.all($this in ('VISA' | 'MASTER' | 'AMEX' | 'DISCOVER') or matches('${CARD_BRAND_IN_ANY_CASE}').not())`,
  message: 'The card brand {brand} is not in capitals, as the list of accepted brands is.',
  remedy: 'Send {capitals}: one documented example has small letters, but a server may compare exactly.',
  args: ({ cardBrand }) => ({ brand: cardBrand.value, capitals: inAsciiUpperCase(cardBrand.value) }),
  borders: [
    {
      fails: 'in lower case',
      of: 'card-payment',
      edit: (draft) => {
        draft.setText('cardBrand', 'visa');
      },
    },
    {
      fails: 'one small letter',
      of: 'card-payment',
      edit: (draft) => {
        draft.setText('cardBrand', 'MASTEr');
      },
    },
    {
      holds: 'in capitals',
      of: 'card-payment',
      edit: (draft) => {
        draft.setText('cardBrand', 'MASTER');
      },
    },
    {
      holds: 'in lower case, tolerated',
      of: 'card-payment',
      edit: (draft) => {
        draft.setText('cardBrand', 'visa');
      },
      reading: 'lenient',
    },
  ],
});
