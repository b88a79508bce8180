import { extensionPath } from '../fhirpath-parts.ts';
import { everyAllocationHas } from '../money-schema.ts';
import { defineEachRule, type EachRule } from './define-payload-rule.ts';

export const allocationAmountRequired: EachRule = defineEachRule<'allocations'>({
  id: 'allocation-amount-required',
  statement: 'An allocation has an amount.',
  source: { document: 'FinancialTransaction', section: 'Allocation Amount Extension', basis: 'implied' },
  severity: 'error',
  issueType: 'required',
  each: 'allocations',
  appliesTo: 'always',
  holds: ({ amount }) => amount !== undefined,
  schema: everyAllocationHas('amount'),
  invariant: `${extensionPath('allocations')}.where(extension.exists()).all(extension.where(url = 'amount').exists())`,
  message: 'The allocation has no amount.',
  remedy: 'Add the nested extension "amount" with the amount of the transaction.',
  borders: [
    {
      fails: 'left out',
      of: 'adjustment',
      edit: (draft) => {
        draft.extension('allocations')['extension'] = [draft.child('target')];
      },
    },
    {
      holds: 'before the target',
      of: 'adjustment',
      edit: (draft) => {
        draft.children.reverse();
      },
    },
  ],
});
