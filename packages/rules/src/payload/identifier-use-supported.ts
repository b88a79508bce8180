import { ifPlainText } from '../schema-parts.ts';
import { defineEachRule, type EachRule } from './define-payload-rule.ts';

export const identifierUseSupported: EachRule = defineEachRule({
  id: 'identifier-use-supported',
  statement: 'The use of an identifier is one of the five that FHIR has.',
  source: { document: 'FHIR R4', section: 'Identifier.use', basis: 'external' },
  severity: 'error',
  issueType: 'code-invalid',
  each: 'identifiers',
  member: 'use',
  appliesTo: 'always',
  holds: ({ use }) => typeof use !== 'string' || isIdentifierUse(use),
  schema: {
    properties: {
      identifier: {
        items: { properties: { use: ifPlainText({ enum: ['usual', 'official', 'temp', 'secondary', 'old'] }) } },
      },
    },
  },
  invariant: `identifier.use.where(hasValue()).all($this in ('usual' | 'official' | 'temp' | 'secondary' | 'old'))`,
  message: 'FHIR has no identifier use {use}.',
  remedy: 'Use usual, official, temp, secondary or old, or leave the use out.',
  args: ({ use }) => ({ use: use ?? '' }),
  borders: [
    {
      fails: 'a use that FHIR does not have',
      of: 'cash-payment',
      edit: (draft) => {
        draft.identifier['use'] = 'primary';
      },
    },
    {
      fails: 'another case',
      of: 'cash-payment',
      edit: (draft) => {
        draft.identifier['use'] = 'Usual';
      },
    },
    {
      holds: 'an old identifier',
      of: 'cash-payment',
      edit: (draft) => {
        draft.identifier['use'] = 'old';
      },
    },
    {
      holds: 'no use',
      of: 'cash-payment',
      edit: (draft) => {
        delete draft.identifier['use'];
      },
    },
  ],
});

function isIdentifierUse(use: string): boolean {
  return use === 'usual' || use === 'official' || use === 'temp' || use === 'secondary' || use === 'old';
}
