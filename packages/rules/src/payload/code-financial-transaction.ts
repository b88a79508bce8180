import { FILLED_LIST, FILLED_OBJECT, PLAIN_TEXT } from '../schema-parts.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const codeFinancialTransaction: ElementRule = definePayloadRule({
  id: 'code-financial-transaction',
  statement: 'Some coding of the code is FinancialTransaction.',
  source: { document: 'FinancialTransaction', section: 'Body Fields', basis: 'stated' },
  severity: 'error',
  issueType: 'code-invalid',
  element: 'code',
  appliesTo: { present: ['code'] },
  holds: ({ code: { codings, complete } }) => {
    if (codings === null) return true;
    if (codings?.some(({ code }) => code === 'FinancialTransaction')) return true;
    return !complete || (codings?.some(({ code }) => code === null) ?? false);
  },
  places: ({ code: { codings } }) => {
    const first = codings?.find(({ code }) => code !== undefined);
    return [first === undefined ? ['code'] : ['code', 'coding', first.index, 'code']];
  },
  schema: {
    properties: {
      code: {
        if: FILLED_OBJECT,
        then: {
          required: ['coding'],
          properties: {
            coding: {
              if: FILLED_LIST,
              then: {
                contains: {
                  anyOf: [
                    { required: ['code'], properties: { code: { const: 'FinancialTransaction' } } },
                    { required: ['code'], properties: { code: { not: PLAIN_TEXT } } },
                    { not: FILLED_OBJECT },
                  ],
                },
              },
            },
          },
        },
      },
    },
  },
  invariant: `code.empty() or code.coding.where(code = 'FinancialTransaction').exists()`,
  message: 'The code is {code}, not FinancialTransaction.',
  remedy: 'Send a coding whose code is FinancialTransaction.',
  args: ({ code: { codings } }) => ({ code: codings?.find(({ code }) => code !== undefined)?.code ?? 'absent' }),
  borders: [
    {
      fails: 'another code',
      of: 'cash-payment',
      edit: (draft) => {
        draft.coding('code')['code'] = 'Payment';
      },
    },
    {
      fails: 'in lower case',
      of: 'cash-payment',
      edit: (draft) => {
        draft.coding('code')['code'] = 'financialtransaction';
      },
    },
    {
      fails: 'a blank at the end',
      of: 'cash-payment',
      edit: (draft) => {
        draft.coding('code')['code'] = 'FinancialTransaction ';
      },
    },
    {
      fails: 'text instead of a coding',
      of: 'adjustment',
      edit: (draft) => {
        draft.resource['code'] = { text: 'FinancialTransaction' };
      },
    },
    {
      holds: 'in the second coding',
      of: 'cash-payment',
      edit: (draft) => {
        draft.codings('code').unshift({ code: 'Payment' });
      },
    },
    {
      holds: 'with a system',
      of: 'cash-payment',
      edit: (draft) => {
        draft.coding('code')['system'] = 'http://example.org/kinds';
      },
    },
  ],
});
