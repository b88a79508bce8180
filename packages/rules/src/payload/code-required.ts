import { ifFilledBody } from '../schema-parts.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const codeRequired: ElementRule = definePayloadRule({
  id: 'code-required',
  statement: 'A transaction says by its code what kind of Basic it is.',
  source: { document: 'FinancialTransaction', section: 'Body Fields', basis: 'implied' },
  severity: 'error',
  issueType: 'required',
  element: 'body',
  appliesTo: { absent: ['code'] },
  holds: ({ code }) => code !== undefined,
  schema: ifFilledBody({ required: ['code'] }),
  invariant: 'code.exists()',
  message: 'The transaction has no code.',
  remedy: 'Add code with the coding FinancialTransaction.',
  borders: [
    {
      fails: 'no code',
      of: 'cash-payment',
      edit: (draft) => {
        delete draft.resource['code'];
      },
    },
    { holds: 'the code alone, without system or text', of: 'cash-payment' },
  ],
});
