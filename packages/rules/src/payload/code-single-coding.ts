import { FILLED_OBJECT, PLAIN_TEXT } from '../schema-parts.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const codeSingleCoding: ElementRule = definePayloadRule({
  id: 'code-single-coding',
  statement: 'The code has exactly one coding, and that has no system.',
  source: { document: 'Oracle Health API schema', section: 'Basic.code', basis: 'external' },
  severity: { ambiguity: 'AMB-29', default: 'none', strict: 'error', lenient: 'none' },
  issueType: 'structure',
  element: 'code',
  appliesTo: { present: ['code'] },
  holds: ({ code: { codings } }) => !codings?.some(({ index, system }) => index > 0 || typeof system === 'string'),
  places: ({ code: { codings } }) =>
    (codings ?? []).filter(({ index }) => index > 0).map(({ index }) => ['code', 'coding', index]),
  exceptions: [
    {
      when: ({ code: { codings } }) => codings?.some(({ system }) => typeof system === 'string') ?? false,
      severity: { ambiguity: 'AMB-18', default: 'none', strict: 'warning', lenient: 'none' },
      places: ({ code: { codings } }) =>
        (codings ?? [])
          .filter(({ system }) => typeof system === 'string')
          .map(({ index }) => ['code', 'coding', index, 'system']),
    },
  ],
  schema: {
    properties: {
      code: {
        properties: {
          coding: {
            prefixItems: [true],
            items: { not: FILLED_OBJECT },
            not: {
              type: 'array',
              contains: { type: 'object', required: ['system'], properties: { system: PLAIN_TEXT } },
            },
          },
        },
      },
    },
  },
  invariant: 'code.coding.count() <= 1 and code.coding.system.where(hasValue()).empty()',
  message: 'The code has more than one coding, or a system.',
  remedy: 'Send only the coding FinancialTransaction, without a system.',
  borders: [
    {
      fails: 'a second coding',
      of: 'cash-payment',
      edit: (draft) => {
        draft.codings('code').push({ code: 'Payment' });
      },
      reading: 'strict',
    },
    {
      fails: 'a system',
      of: 'cash-payment',
      edit: (draft) => {
        draft.coding('code')['system'] = 'http://example.org/kinds';
      },
      reading: 'strict',
    },
    {
      holds: 'a second coding',
      of: 'cash-payment',
      edit: (draft) => {
        draft.codings('code').push({ code: 'Payment' });
      },
    },
    { holds: 'one coding without a system', of: 'cash-payment', reading: 'strict' },
  ],
});
