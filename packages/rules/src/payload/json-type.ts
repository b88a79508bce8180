import { isEmptyElement } from '../json-value.ts';
import { cannot } from '../encoding.ts';
import { knownMembersHaveTheirType } from '../shape-schema.ts';
import { defineShapeRule, type ShapeRule } from './define-shape-rule.ts';

export const jsonType: ShapeRule = defineShapeRule<'value'>({
  id: 'json-type',
  statement: 'What FHIR sends as a list, object, string, number or boolean is sent as one.',
  source: { document: 'FHIR R4', section: 'JSON Representation of Resources', basis: 'external' },
  severity: 'error',
  issueType: 'structure',
  concerns: 'value',
  holds: ({ isBody, value, expected }) =>
    isBody || expected === 'any' || value === null || isEmptyElement(value) || typeOf(value) === expected,
  exceptions: [
    {
      when: ({ isNumericMoney }) => isNumericMoney,
      severity: { ambiguity: 'AMB-12', default: 'error', strict: 'error', lenient: 'warning' },
    },
  ],
  schema: knownMembersHaveTheirType(),
  invariant: cannot('FHIRPath does not see JSON types.'),
  message: '{name} is {article} {found}; FHIR sends it as {expectedArticle} {expected}.',
  remedy: 'Send {name} as {expectedArticle} {expected}.',
  args: ({ name, value, expected }) => {
    const found = typeOf(value);
    return { name, expected, expectedArticle: articleOf(expected), found, article: articleOf(found) };
  },
  borders: [
    {
      fails: 'an amount in quotes',
      of: 'cash-payment',
      edit: (draft) => {
        draft.money('tenderedAmount')['value'] = '20.00';
      },
    },
    {
      fails: 'identifier as an object instead of a list',
      of: 'adjustment',
      edit: (draft) => {
        draft.resource['identifier'] = draft.identifier;
      },
    },
    {
      fails: 'an amount in quotes only warns in the lenient reading',
      of: 'cash-payment',
      reading: 'lenient',
      edit: (draft) => {
        draft.money('tenderedAmount')['value'] = '20.00';
      },
    },
    {
      holds: 'the amount as a number',
      of: 'cash-payment',
      edit: (draft) => {
        draft.money('tenderedAmount')['value'] = 20;
      },
    },
  ],
});

function articleOf(noun: string): string {
  return noun === 'object' ? 'an' : 'a';
}

function typeOf(value: unknown): string {
  return Array.isArray(value)
    ? 'list'
    : Number.isFinite(value) || typeof value !== 'number'
      ? typeof value
      : 'number that JSON does not have';
}
