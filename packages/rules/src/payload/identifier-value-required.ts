import { FILLED_LIST, FILLED_OBJECT } from '../schema-parts.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const identifierValueRequired: ElementRule = definePayloadRule({
  id: 'identifier-value-required',
  statement: 'Not every identifier is without a value.',
  source: { document: 'FinancialTransaction', section: 'Body Fields', basis: 'stated' },
  severity: 'error',
  issueType: 'required',
  element: 'identifiers',
  appliesTo: { present: ['identifiers'] },
  holds: ({ identifiers, someIdentifierUnreadable, reading }) => {
    if (reading('AMB-23') === 'strict') return identifiers.every(({ value }) => value !== undefined);
    return someIdentifierUnreadable || identifiers.some(({ value }) => value !== undefined);
  },
  places: ({ identifiers, reading }) => {
    if (reading('AMB-23') !== 'strict') return [['identifier']];
    return identifiers.filter(({ value }) => value === undefined).map(({ index }) => ['identifier', index]);
  },
  exceptions: [
    {
      when: ({ identifiers }) => identifiers.some(({ value }) => value !== undefined),
      severity: { ambiguity: 'AMB-23', default: 'none', strict: 'error', lenient: 'none' },
    },
  ],
  schema: {
    properties: {
      identifier: { if: FILLED_LIST, then: { contains: { anyOf: [{ required: ['value'] }, { not: FILLED_OBJECT }] } } },
    },
  },
  invariant: 'identifier.empty() or identifier.where(value.hasValue()).exists()',
  message: 'An identifier without a value identifies nothing.',
  remedy: 'Give the identifier the value that your system knows the transaction by.',
  borders: [
    {
      fails: 'the only identifier has just a use',
      of: 'cash-payment',
      edit: (draft) => {
        delete draft.identifier['value'];
      },
    },
    {
      fails: 'the second identifier has no value, and each must have one',
      of: 'cash-payment',
      edit: (draft) => {
        draft.identifiers.push({ use: 'secondary' });
      },
      reading: 'strict',
    },
    {
      holds: 'the second identifier has no value',
      of: 'cash-payment',
      edit: (draft) => {
        draft.identifiers.push({ use: 'secondary' });
      },
    },
    {
      holds: 'only the second identifier has a value',
      of: 'cash-payment',
      edit: (draft) => {
        draft.identifiers.unshift({ use: 'secondary' });
      },
    },
  ],
});
