import { extensionPath } from '../fhirpath-parts.ts';
import { hasExtension } from '../schema-parts.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const amountRequired: ElementRule = definePayloadRule({
  id: 'amount-required',
  statement: 'A transaction has an amount.',
  source: { document: 'FinancialTransaction', section: 'Amount Extension', basis: 'implied' },
  severity: 'error',
  issueType: 'required',
  element: 'body',
  appliesTo: { absent: ['amount'] },
  holds: (tx) => tx.amount !== undefined || tx.extensionsUnreadable,
  schema: hasExtension('amount'),
  invariant: `${extensionPath('amount')}.exists()`,
  message: 'The transaction has no amount.',
  remedy: 'Add the extension financial-transaction-amount.',
  borders: [
    {
      fails: 'left out',
      of: 'adjustment',
      edit: (draft) => {
        draft.remove('amount');
      },
    },
    { holds: 'there', of: 'adjustment' },
  ],
});
