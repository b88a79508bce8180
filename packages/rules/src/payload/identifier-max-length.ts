import { ifPlainText } from '../schema-parts.ts';
import { defineEachRule, type EachRule } from './define-payload-rule.ts';

const LONGEST = 250;

export const identifierMaxLength: EachRule = defineEachRule<'identifiers'>({
  id: 'identifier-max-length',
  statement: 'The value of an identifier has at most 250 characters.',
  source: { document: 'FinancialTransaction', section: 'Body Fields', basis: 'stated' },
  severity: 'error',
  exceptions: [
    {
      when: ({ value }) => codePoints(value ?? '') <= LONGEST,
      severity: { ambiguity: 'AMB-20', default: 'none', strict: 'error', lenient: 'none' },
    },
  ],
  issueType: 'value',
  each: 'identifiers',
  member: 'value',
  appliesTo: 'always',
  holds: ({ value }, { reading }) => {
    if (typeof value !== 'string' || value.length <= LONGEST) return true;
    return reading('AMB-20') !== 'strict' && codePoints(value) <= LONGEST;
  },
  schema: {
    properties: { identifier: { items: { properties: { value: ifPlainText({ maxLength: LONGEST }) } } } },
  },
  invariant: `identifier.value.where(hasValue()).all(matches('^.{0,${LONGEST}}$'))`,
  message: 'The identifier has {length} {units}; 250 are allowed.',
  remedy: 'Send a shorter identifier.',
  args: ({ value }) => {
    const count = codePoints(value ?? '');
    return count > LONGEST
      ? { length: String(count), units: 'characters' }
      : { length: String(value?.length), units: 'units of UTF-16' };
  },
  borders: [
    {
      fails: 'one character too long',
      of: 'cash-payment',
      edit: (draft) => {
        draft.identifier['value'] = 'A'.repeat(LONGEST + 1);
      },
    },
    {
      fails: 'too long in UTF-16 units',
      of: 'cash-payment',
      edit: (draft) => {
        draft.identifier['value'] = '😀'.repeat(LONGEST / 2 + 1);
      },
      reading: 'strict',
      alsoBreaks: ['identifier-alphanumeric'],
    },
    {
      holds: 'as long as allowed',
      of: 'cash-payment',
      edit: (draft) => {
        draft.identifier['value'] = 'A'.repeat(LONGEST);
      },
    },
  ],
});

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
