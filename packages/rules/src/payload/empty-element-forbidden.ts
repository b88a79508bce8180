import { isEmptyElement } from '../json-value.ts';
import { cannot } from '../encoding.ts';
import { noKnownMember } from '../shape-schema.ts';
import { defineShapeRule, type ShapeRule } from './define-shape-rule.ts';

export const emptyElementForbidden: ShapeRule = defineShapeRule<'value'>({
  id: 'empty-element-forbidden',
  statement: 'No object is without members and no list without items.',
  source: { document: 'FHIR R4', section: 'JSON Representation of Resources', basis: 'external' },
  severity: 'error',
  issueType: 'structure',
  concerns: 'value',
  holds: ({ isBody, value }) => !isEmptyElement(value) || (isBody && Array.isArray(value)),
  schema: {
    allOf: [
      noKnownMember('empty-element-forbidden', {
        anyOf: [
          { type: 'object', maxProperties: 0 },
          { type: 'array', maxItems: 0 },
        ],
      }),
      { not: { type: 'object', maxProperties: 0 } },
    ],
  },
  invariant: cannot('FHIRPath does not see empty objects and lists.'),
  message: '{name} is empty.',
  remedy: 'Put something into it, or leave it out where it is not required.',
  args: ({ name }) => ({ name }),
  borders: [
    {
      fails: 'a coding without members',
      of: 'adjustment',
      edit: (draft) => {
        draft.codings('code')[0] = {};
      },
    },
    {
      fails: 'an empty list of identifiers',
      of: 'adjustment',
      edit: (draft) => {
        draft.resource['identifier'] = [];
      },
    },
    {
      holds: 'a text with one character',
      of: 'adjustment',
      edit: (draft) => {
        draft.concept('code')['text'] = '-';
      },
    },
  ],
});
