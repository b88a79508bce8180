import { isAsciiDigits } from '../ascii.ts';
import * as fhirpath from '../fhirpath-parts.ts';
import * as schema from '../schema-parts.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const accountNumberLastFour: ElementRule = definePayloadRule({
  id: 'account-number-last-four',
  statement: 'Of a card, only the last four digits are sent.',
  source: { document: 'FinancialTransaction', section: 'Account Number Extension', basis: 'stated' },
  severity: { ambiguity: 'AMB-69', default: 'warning', strict: 'error', lenient: 'none' },
  issueType: 'security',
  element: 'accountNumber',
  appliesTo: { present: ['accountNumber'], methods: ['CCCA'] },
  holds: ({ accountNumber: { value } }) => value.length === 4 || !isAsciiDigits(value),
  schema: schema.byMethod(
    ['CCCA'],
    schema.everyText('accountNumber', { anyOf: [{ minLength: 4, maxLength: 4 }, { pattern: '[^0-9]' }] }),
  ),
  invariant: fhirpath.byMethod(
    ['CCCA'],
    `${fhirpath.valuePath('accountNumber')}.all(matches('^[0-9]{4}$') or matches('[^0-9]'))`,
  ),
  message: 'The account number of a card has {count} digits, not four.',
  remedy: 'Send exactly the last four digits of the card, never the whole number.',
  args: ({ accountNumber }) => ({ count: String(accountNumber.value.length) }),
  borders: [
    {
      fails: 'one digit too many',
      of: 'card-payment',
      edit: (draft) => {
        draft.setText('accountNumber', '54321');
      },
    },
    {
      fails: 'one digit too few',
      of: 'card-payment',
      edit: (draft) => {
        draft.setText('accountNumber', '321');
      },
    },
    {
      fails: 'one digit too many, refused',
      of: 'card-payment',
      edit: (draft) => {
        draft.setText('accountNumber', '54321');
      },
      reading: 'strict',
    },
    {
      fails: 'one digit too many on an adjustment that names the card',
      of: 'adjustment',
      edit: (draft) => {
        draft.add('method', {
          valueCodeableConcept: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0570', code: 'CCCA' }] },
        });
        draft.add('accountNumber', { valueString: '54321' });
      },
      alsoBreaks: ['adjustment-without-payment-extensions'],
    },
    {
      holds: 'four digits',
      of: 'card-payment',
      edit: (draft) => {
        draft.setText('accountNumber', '0000');
      },
    },
    {
      holds: 'the number of a check, of any length',
      of: 'check-payment',
      edit: (draft) => {
        draft.setText('accountNumber', '54321');
      },
      reading: 'strict',
    },
    {
      holds: 'one digit too many, tolerated',
      of: 'card-payment',
      edit: (draft) => {
        draft.setText('accountNumber', '54321');
      },
      reading: 'lenient',
    },
  ],
});
