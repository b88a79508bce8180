import { cannot } from '../encoding.ts';
import { hasNoControlCharacter } from '../plain-text.ts';
import { noKnownMember } from '../shape-schema.ts';
import { defineShapeRule, type ShapeRule } from './define-shape-rule.ts';

export const controlCharacterForbidden: ShapeRule = defineShapeRule<'value'>({
  id: 'control-character-forbidden',
  statement: 'No string has a character below U+0020 other than tab, carriage return and line feed.',
  source: { document: 'FHIR R4', section: 'Data Types, string', basis: 'external' },
  severity: 'error',
  issueType: 'value',
  concerns: 'value',
  holds: ({ value, expected, isBody }) =>
    isBody ||
    typeof value !== 'string' ||
    (expected !== 'string' && expected !== 'any') ||
    hasNoControlCharacter(value),
  schema: noKnownMember(
    'control-character-forbidden',
    { type: 'string', pattern: '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]' },
    'string',
  ),
  invariant: cannot('FHIRPath engines reject such a string before an expression sees it.'),
  message: '{name} contains the control character {character}.',
  remedy: 'Take the control character out.',
  args: ({ name, value }) => ({ name, character: nameOfControl(value as string) }),
  borders: [
    {
      fails: 'a unit separator in the alias',
      of: 'adjustment',
      edit: (draft) => {
        draft.setText('alias', '31\u001f00');
      },
    },
    {
      holds: 'a tab in a text',
      of: 'adjustment',
      edit: (draft) => {
        draft.concept('code')['text'] = 'a\tb';
      },
    },
  ],
});

function nameOfControl(text: string): string {
  const code = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.exec(text)?.[0].charCodeAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
