import { extensionPath } from '../fhirpath-parts.ts';
import { hasExtension } from '../schema-parts.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const typeRequired: ElementRule = definePayloadRule({
  id: 'type-required',
  statement: 'A transaction has a type.',
  source: { document: 'FinancialTransaction', section: 'Type Extension', basis: 'implied' },
  severity: 'error',
  issueType: 'required',
  element: 'body',
  appliesTo: { absent: ['type'] },
  holds: ({ type, extensionsUnreadable }) => type !== undefined || extensionsUnreadable,
  schema: hasExtension('type'),
  invariant: `${extensionPath('type')}.exists()`,
  message: 'The transaction has no type.',
  remedy: 'Add the extension financial-transaction-type with payment or adjustment.',
  borders: [
    {
      fails: 'no type',
      of: 'adjustment',
      edit: (draft) => {
        draft.remove('type');
      },
    },
    {
      fails: 'no type, so that nothing else is asked for',
      of: 'cash-payment',
      edit: (draft) => {
        draft.remove('type');
      },
    },
    { holds: 'an adjustment', of: 'adjustment' },
    {
      holds: 'as the last extension',
      of: 'adjustment',
      edit: (draft) => {
        const type = { ...draft.extension('type') };
        draft.remove('type');
        draft.extensions.push(type);
      },
    },
  ],
});
