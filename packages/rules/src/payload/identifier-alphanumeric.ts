import { isAsciiAlphanumeric } from '../ascii.ts';
import { ifPlainText } from '../schema-parts.ts';
import { defineEachRule, type EachRule } from './define-payload-rule.ts';

export const identifierAlphanumeric: EachRule = defineEachRule({
  id: 'identifier-alphanumeric',
  statement: 'The value of an identifier has only letters and digits of ASCII.',
  source: { document: 'FinancialTransaction', section: 'Body Fields', basis: 'stated' },
  severity: 'error',
  issueType: 'value',
  each: 'identifiers',
  member: 'value',
  appliesTo: 'always',
  holds: ({ value }) => typeof value !== 'string' || isAsciiAlphanumeric(value),
  schema: {
    properties: { identifier: { items: { properties: { value: ifPlainText({ pattern: '^[A-Za-z0-9]+$' }) } } } },
  },
  invariant: `identifier.value.where(hasValue()).all(matches('^[A-Za-z0-9]+$'))`,
  message: 'The identifier {value} has a character other than A to Z, a to z and 0 to 9.',
  remedy: 'Leave out blanks, hyphens and other special characters.',
  args: ({ value }) => ({ value: value ?? '' }),
  borders: [
    {
      fails: 'a hyphen',
      of: 'cash-payment',
      edit: (draft) => {
        draft.identifier['value'] = '3335-8000';
      },
    },
    {
      fails: 'a blank at the end',
      of: 'cash-payment',
      edit: (draft) => {
        draft.identifier['value'] = '33358000 ';
      },
    },
    {
      fails: 'a line feed at the end',
      of: 'cash-payment',
      edit: (draft) => {
        draft.identifier['value'] = '33358000\n';
      },
    },
    {
      fails: 'a letter outside ASCII',
      of: 'cash-payment',
      edit: (draft) => {
        draft.identifier['value'] = 'é33358000';
      },
    },
    {
      fails: 'a special character in the second identifier',
      of: 'adjustment',
      edit: (draft) => {
        draft.identifiers.push({ value: 'A_1' });
      },
    },
    {
      holds: 'letters of both cases and digits',
      of: 'cash-payment',
      edit: (draft) => {
        draft.identifier['value'] = 'AZaz09';
      },
    },
  ],
});
