import { isPlainText } from '../plain-text.ts';
import { everyAllocationChild } from '../shape-schema.ts';
import { extensionPath } from '../fhirpath-parts.ts';
import { defineShapeRule, type ShapeRule } from './define-shape-rule.ts';

export const allocationChildrenDocumented: ShapeRule = defineShapeRule<'extension'>({
  id: 'allocation-children-documented',
  statement: 'An allocation contains nothing but target and amount.',
  source: { document: 'FinancialTransaction', section: 'Allocation Extension', basis: 'implied' },
  severity: { ambiguity: 'AMB-27', default: 'error', strict: 'error', lenient: 'warning' },
  issueType: 'extension',
  concerns: 'extension',
  holds: ({ isDocumented, place, url }) =>
    isDocumented || place !== 'allocation' || (url !== undefined && !(typeof url === 'string' && isPlainText(url))),
  member: ({ url }) => (url === undefined ? undefined : 'url'),
  schema: everyAllocationChild(),
  invariant: `${extensionPath('allocations')}.extension.url.all($this = 'target' or $this = 'amount')`,
  message: 'The allocation contains {url}, which is not documented.',
  remedy: 'Put only "target" and "amount", spelt exactly so, into the allocation.',
  args: ({ url }) => ({ url: typeof url === 'string' ? url : 'an extension without address' }),
  borders: [
    {
      fails: 'a reason inside the allocation',
      of: 'adjustment',
      edit: (draft) => {
        draft.children.push({ url: 'reason', valueString: 'copay' });
      },
    },
    {
      holds: 'target and amount in the other order',
      of: 'adjustment',
      edit: (draft) => {
        draft.children.reverse();
      },
    },
  ],
});
