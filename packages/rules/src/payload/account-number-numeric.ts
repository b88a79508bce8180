import { isAsciiDigits } from '../ascii.ts';
import { valuePath } from '../fhirpath-parts.ts';
import { everyText } from '../schema-parts.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const accountNumberNumeric: ElementRule = definePayloadRule({
  id: 'account-number-numeric',
  statement: 'The account number has only the digits 0 to 9.',
  source: { document: 'FinancialTransaction', section: 'Account Number Extension', basis: 'stated' },
  severity: 'error',
  issueType: 'value',
  element: 'accountNumber',
  appliesTo: { present: ['accountNumber'] },
  holds: (tx) => isAsciiDigits(tx.accountNumber.value),
  schema: everyText('accountNumber', { pattern: '^[0-9]+$' }),
  invariant: `${valuePath('accountNumber')}.all(matches('^[0-9]+$'))`,
  message: 'The account number has a character other than 0 to 9.',
  remedy: 'Send digits only: the last four of the card, or the number of the check.',
  borders: [
    {
      fails: 'a letter',
      of: 'check-payment',
      edit: (draft) => {
        draft.setText('accountNumber', '1021A');
      },
    },
    {
      fails: 'a masked card',
      of: 'card-payment',
      edit: (draft) => {
        draft.setText('accountNumber', '*4321');
      },
    },
    {
      fails: 'a blank between digits',
      of: 'check-payment',
      edit: (draft) => {
        draft.setText('accountNumber', '102 17');
      },
    },
    {
      fails: 'digits outside ASCII',
      of: 'card-payment',
      edit: (draft) => {
        draft.setText('accountNumber', '432\uff11');
      },
    },
    {
      fails: 'a letter, on an adjustment',
      of: 'adjustment',
      edit: (draft) => {
        draft.add('accountNumber', { valueString: 'A' });
      },
      alsoBreaks: ['adjustment-without-payment-extensions'],
    },
    {
      holds: 'leading zeros',
      of: 'check-payment',
      edit: (draft) => {
        draft.setText('accountNumber', '0017');
      },
    },
    {
      holds: 'a letter, on an adjustment where nobody looks',
      of: 'adjustment',
      edit: (draft) => {
        draft.add('accountNumber', { valueString: 'A' });
      },
      reading: 'lenient',
    },
  ],
});
