import { extensionPath } from '../fhirpath-parts.ts';
import { hasExtension } from '../schema-parts.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const aliasRequired: ElementRule = definePayloadRule({
  id: 'alias-required',
  statement: 'A transaction has an alias.',
  source: { document: 'FinancialTransaction', section: 'Alias Extension', basis: 'implied' },
  severity: 'error',
  issueType: 'required',
  element: 'body',
  appliesTo: { absent: ['alias'] },
  holds: ({ alias, extensionsUnreadable }) => alias !== undefined || extensionsUnreadable,
  schema: hasExtension('alias'),
  invariant: `${extensionPath('alias')}.exists()`,
  message: 'The transaction has no alias.',
  remedy: 'Add the extension financial-transaction-alias with an alias that the hospital has configured.',
  borders: [
    {
      fails: 'no alias',
      of: 'cash-payment',
      edit: (draft) => {
        draft.remove('alias');
      },
    },
    {
      fails: 'no alias on an adjustment',
      of: 'adjustment',
      edit: (draft) => {
        draft.remove('alias');
      },
    },
    {
      holds: 'any alias',
      of: 'adjustment',
      edit: (draft) => {
        draft.setText('alias', 'x');
      },
    },
  ],
});
