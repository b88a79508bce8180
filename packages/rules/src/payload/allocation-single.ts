import { extensionPath } from '../fhirpath-parts.ts';
import { atMostOneExtension } from '../money-schema.ts';
import { placeOfExtension } from '../place.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const allocationSingle: ElementRule = definePayloadRule({
  id: 'allocation-single',
  statement: 'A transaction has one allocation.',
  source: { document: 'FinancialTransaction', section: 'Allocation Extension', basis: 'stated' },
  severity: { ambiguity: 'AMB-08', default: 'error', strict: 'error', lenient: 'warning' },
  issueType: 'business-rule',
  element: 'allocations',
  appliesTo: 'always',
  holds: ({ surplusAllocations }) => surplusAllocations.length === 0,
  places: ({ surplusAllocations }) => surplusAllocations.map(placeOfExtension),
  schema: atMostOneExtension('allocations'),
  invariant: `${extensionPath('allocations')}.count() <= 1`,
  message: 'This is another allocation; only one is used.',
  remedy: 'Send one transaction for each target.',
  borders: [
    {
      fails: 'the amount split over two allocations',
      of: 'adjustment',
      edit: (draft) => {
        draft.add('allocations', { extension: JSON.parse(JSON.stringify(draft.children)) });
        draft.setAmount(6.25);
        draft.money('amount')['value'] = 12.5;
        draft.extensions
          .filter((extension) => 'extension' in extension)
          .forEach((allocation) => {
            Object.assign((allocation['extension'] as { valueMoney?: object }[])[1]?.valueMoney as object, {
              value: 6.25,
            });
          });
      },
    },
    { holds: 'one allocation', of: 'adjustment' },
  ],
});
