import { extensionPath } from '../fhirpath-parts.ts';
import { hasExtension } from '../schema-parts.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const allocationRequired: ElementRule = definePayloadRule({
  id: 'allocation-required',
  statement: 'A transaction has an allocation.',
  source: { document: 'FinancialTransaction', section: 'Allocation Extension', basis: 'implied' },
  severity: 'error',
  issueType: 'required',
  element: 'body',
  appliesTo: { absent: ['allocations'] },
  holds: (tx) => tx.allocations !== undefined || tx.extensionsUnreadable,
  schema: hasExtension('allocations'),
  invariant: `${extensionPath('allocations')}.exists()`,
  message: 'The transaction has no allocation.',
  remedy: 'Add the extension financial-transaction-allocation.',
  borders: [
    {
      fails: 'left out',
      of: 'adjustment',
      edit: (draft) => {
        draft.remove('allocations');
      },
    },
    { holds: 'there', of: 'adjustment' },
  ],
});
