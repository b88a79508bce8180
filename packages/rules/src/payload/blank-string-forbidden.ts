import { cannot } from '../encoding.ts';
import { hasNoControlCharacter, isBlank } from '../plain-text.ts';
import { noKnownMember } from '../shape-schema.ts';
import { defineShapeRule, type ShapeRule } from './define-shape-rule.ts';

export const blankStringForbidden: ShapeRule = defineShapeRule<'value'>({
  id: 'blank-string-forbidden',
  statement: 'No string is empty or only white space.',
  source: { document: 'FHIR R4', section: 'Data Types, string', basis: 'external' },
  severity: 'error',
  issueType: 'value',
  concerns: 'value',
  holds: ({ value, expected, isBody }) =>
    isBody ||
    typeof value !== 'string' ||
    (expected !== 'string' && expected !== 'any') ||
    !isBlank(value) ||
    !hasNoControlCharacter(value),
  schema: noKnownMember(
    'blank-string-forbidden',
    { type: 'string', not: { pattern: '[^\\s]' }, pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$' },
    'string',
  ),
  invariant: cannot('FHIRPath engines drop blank strings before an expression sees them.'),
  message: '{name} is blank.',
  remedy: 'Give {name} a text, or leave it out where it is not required.',
  args: ({ name }) => ({ name }),
  borders: [
    {
      fails: 'an alias of one space',
      of: 'adjustment',
      edit: (draft) => {
        draft.setText('alias', ' ');
      },
    },
    {
      fails: 'an empty text',
      of: 'adjustment',
      edit: (draft) => {
        draft.concept('code')['text'] = '';
      },
    },
    {
      holds: 'a text with white space around it',
      of: 'adjustment',
      edit: (draft) => {
        draft.concept('code')['text'] = ' x ';
      },
    },
  ],
});
