import { extensionsHaveValueOrChildren } from '../shape-schema.ts';
import { defineShapeRule, type ShapeRule } from './define-shape-rule.ts';

export const extensionValueOrChildren: ShapeRule = defineShapeRule<'extension'>({
  id: 'extension-value-or-children',
  statement: 'An extension has exactly one value, or children, and not both.',
  source: { document: 'FHIR R4', section: 'Extension, ext-1', basis: 'external' },
  severity: 'error',
  issueType: 'invariant',
  concerns: 'extension',
  holds: ({ valueNames, hasChildren, isPrimitive }) => isPrimitive || valueNames.length + (hasChildren ? 1 : 0) === 1,
  schema: extensionsHaveValueOrChildren(),
  invariant:
    'extension.all(extension.exists() != value.exists()) and extension.extension.all(extension.exists() != value.exists())',
  message: 'The extension has {found}.',
  remedy: 'Give it exactly one value[x], or children in the case of the allocation.',
  args: ({ valueNames, hasChildren }) => ({
    found:
      valueNames.length === 0
        ? 'neither a value nor children'
        : hasChildren
          ? 'a value and children'
          : `${valueNames.length} values`,
  }),
  borders: [
    {
      fails: 'an alias without a value',
      of: 'adjustment',
      edit: (draft) => {
        delete draft.extension('alias')['valueString'];
      },
    },
    {
      fails: 'an alias with two values',
      of: 'adjustment',
      edit: (draft) => {
        draft.extension('alias')['valueCode'] = '3100';
      },
    },
    {
      fails: 'an allocation with children and a value',
      of: 'adjustment',
      edit: (draft) => {
        draft.extension('allocations')['valueString'] = 'x';
      },
    },
    {
      holds: 'exactly one value',
      of: 'adjustment',
      edit: (draft) => {
        draft.add('location', { valueString: '98920358' });
      },
    },
  ],
});
