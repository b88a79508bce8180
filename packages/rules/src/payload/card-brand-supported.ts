import { valuePath } from '../fhirpath-parts.ts';
import { CARD_BRAND_IN_ANY_CASE, everyText } from '../schema-parts.ts';
import { inAsciiUpperCase, isCardBrand } from '../terminology.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const cardBrandSupported: ElementRule = definePayloadRule({
  id: 'card-brand-supported',
  statement: 'The card brand is VISA, MASTER, AMEX or DISCOVER, in ASCII letters of any case.',
  source: { document: 'FinancialTransaction', section: 'Card Brand Extension', basis: 'stated' },
  severity: 'error',
  issueType: 'code-invalid',
  element: 'cardBrand',
  appliesTo: { present: ['cardBrand'] },
  holds: (tx) => {
    const brand = tx.cardBrand.value;
    return isCardBrand(brand) || (tx.reading('AMB-02') !== 'strict' && isCardBrand(inAsciiUpperCase(brand)));
  },
  exceptions: [
    {
      when: ({ cardBrand }) => isCardBrand(inAsciiUpperCase(cardBrand.value)),
      severity: { ambiguity: 'AMB-02', default: 'none', strict: 'error', lenient: 'none' },
    },
  ],
  schema: everyText('cardBrand', { pattern: CARD_BRAND_IN_ANY_CASE }),
  invariant: `${valuePath('cardBrand')}.all(matches('${CARD_BRAND_IN_ANY_CASE}'))`,
  message: 'The card brand {brand} is not accepted.',
  remedy: 'Send VISA, MASTER, AMEX or DISCOVER.',
  args: ({ cardBrand }) => ({ brand: cardBrand.value }),
  borders: [
    {
      fails: 'a brand that is not listed',
      of: 'card-payment',
      edit: (draft) => {
        draft.setText('cardBrand', 'JCB');
      },
    },
    {
      fails: 'a longer name of a listed brand',
      of: 'card-payment',
      edit: (draft) => {
        draft.setText('cardBrand', 'MASTERCARD');
      },
    },
    {
      fails: 'a blank at the end',
      of: 'card-payment',
      edit: (draft) => {
        draft.setText('cardBrand', 'VISA ');
      },
    },
    {
      fails: 'an i without its dot, which Unicode folds to I',
      of: 'card-payment',
      edit: (draft) => {
        draft.setText('cardBrand', 'v\u0131sa');
      },
    },
    {
      fails: 'in lower case, where only capitals are accepted',
      of: 'card-payment',
      edit: (draft) => {
        draft.setText('cardBrand', 'visa');
      },
      reading: 'strict',
    },
    {
      holds: 'in lower case',
      of: 'card-payment',
      edit: (draft) => {
        draft.setText('cardBrand', 'visa');
      },
      reading: 'lenient',
    },
    {
      holds: 'American Express by its short name',
      of: 'card-payment',
      edit: (draft) => {
        draft.setText('cardBrand', 'AMEX');
      },
    },
    {
      holds: 'MasterCard by its short name',
      of: 'card-payment',
      edit: (draft) => {
        draft.setText('cardBrand', 'MASTER');
      },
    },
    {
      holds: 'a brand of the list',
      of: 'card-payment',
      edit: (draft) => {
        draft.setText('cardBrand', 'DISCOVER');
      },
      reading: 'strict',
    },
  ],
});
