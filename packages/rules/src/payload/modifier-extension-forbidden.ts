import { withoutMember } from '../shape-schema.ts';
import { defineShapeRule, type ShapeRule } from './define-shape-rule.ts';

export const modifierExtensionForbidden: ShapeRule = defineShapeRule<'member'>({
  id: 'modifier-extension-forbidden',
  statement: 'No modifier extension is sent.',
  source: { document: 'Vendor R4', section: 'Operation Outcomes, Create/Update', basis: 'external' },
  severity: 'error',
  issueType: 'extension',
  concerns: 'member',
  holds: ({ name, isKnown }) => isKnown || name !== 'modifierExtension',
  schema: withoutMember('modifierExtension'),
  invariant: 'modifierExtension.empty()',
  message: 'The body has a modifier extension.',
  remedy: 'Leave modifierExtension out; nothing that modifies the meaning of a transaction is supported.',
  borders: [
    {
      fails: 'one modifier extension',
      of: 'adjustment',
      edit: (draft) => {
        draft.resource['modifierExtension'] = [{ url: 'https://example.org/void', valueBoolean: false }];
      },
    },
    { holds: 'none', of: 'adjustment' },
  ],
});
