import { extensionPath } from '../fhirpath-parts.ts';
import { everyAllocationHas } from '../money-schema.ts';
import { defineEachRule, type EachRule } from './define-payload-rule.ts';

export const targetRequired: EachRule = defineEachRule<'allocations'>({
  id: 'target-required',
  statement: 'An allocation has a target.',
  source: { document: 'FinancialTransaction', section: 'Allocation Target Extension', basis: 'implied' },
  severity: 'error',
  issueType: 'required',
  each: 'allocations',
  appliesTo: 'always',
  holds: ({ target }) => target !== undefined,
  schema: everyAllocationHas('target'),
  invariant: `${extensionPath('allocations')}.where(extension.exists()).all(extension.where(url = 'target').exists())`,
  message: 'The allocation has no target.',
  remedy: 'Add the nested extension "target" with a reference to the Encounter or the guarantor-balance Account.',
  borders: [
    {
      fails: 'left out',
      of: 'adjustment',
      edit: (draft) => {
        draft.extension('allocations')['extension'] = [draft.child('amount')];
      },
    },
    {
      holds: 'after the amount',
      of: 'adjustment',
      edit: (draft) => {
        draft.children.reverse();
      },
    },
  ],
});
