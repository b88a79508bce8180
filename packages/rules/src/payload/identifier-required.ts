import { ifFilledBody } from '../schema-parts.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const identifierRequired: ElementRule = definePayloadRule({
  id: 'identifier-required',
  statement: 'A transaction carries at least one identifier of the system that sends it.',
  source: { document: 'FinancialTransaction', section: 'Body Fields', basis: 'stated' },
  severity: 'error',
  issueType: 'required',
  element: 'body',
  appliesTo: { absent: ['identifiers'] },
  holds: ({ identifiers }) => identifiers !== undefined,
  schema: ifFilledBody({ required: ['identifier'] }),
  invariant: 'identifier.exists()',
  message: 'The transaction has no identifier.',
  remedy: 'Add identifier with the number that your system gave the transaction.',
  borders: [
    {
      fails: 'no identifier',
      of: 'cash-payment',
      edit: (draft) => {
        delete draft.resource['identifier'];
      },
    },
    { holds: 'one identifier', of: 'cash-payment' },
    {
      holds: 'two identifiers',
      of: 'cash-payment',
      edit: (draft) => {
        draft.identifiers.push({ use: 'secondary', value: '33358001' });
      },
    },
  ],
});
