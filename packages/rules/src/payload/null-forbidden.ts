import { cannot } from '../encoding.ts';
import { noKnownMember } from '../shape-schema.ts';
import { defineShapeRule, type ShapeRule } from './define-shape-rule.ts';

export const nullForbidden: ShapeRule = defineShapeRule<'value'>({
  id: 'null-forbidden',
  statement: 'No member and no list item is null.',
  source: { document: 'FHIR R4', section: 'JSON Representation of Resources', basis: 'external' },
  severity: 'error',
  issueType: 'structure',
  concerns: 'value',
  holds: ({ isBody, value }) => isBody || value !== null,
  schema: noKnownMember('null-forbidden', { type: 'null' }),
  invariant: cannot('FHIRPath does not see null.'),
  message: '{name} is null.',
  remedy: 'Give it a value, or leave it out where it is not required.',
  args: ({ name }) => ({ name }),
  borders: [
    {
      fails: 'a Money that is null',
      of: 'cash-payment',
      edit: (draft) => {
        draft.extension('tenderedAmount')['valueMoney'] = null;
      },
    },
    {
      fails: 'a null beside the identifier',
      of: 'adjustment',
      edit: (draft) => {
        draft.identifiers.push(null as never);
      },
    },
    {
      holds: 'the member left out',
      of: 'adjustment',
      edit: (draft) => {
        delete draft.identifier['use'];
      },
    },
  ],
});
