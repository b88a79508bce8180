import { isAsciiDigits } from '../ascii.ts';
import * as fhirpath from '../fhirpath-parts.ts';
import * as schema from '../schema-parts.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

export const datePrecision: ElementRule = definePayloadRule({
  id: 'date-precision',
  statement: 'The date of a card is given at least to the month, that of a check to the day.',
  source: { document: 'FinancialTransaction', section: 'Date Extension', basis: 'implied' },
  severity: { ambiguity: 'AMB-05', default: 'none', strict: 'error', lenient: 'none' },
  issueType: 'value',
  element: 'date',
  appliesTo: { present: ['date'], methods: ['CCCA', 'CHCK', 'CCHK', 'TRAC'] },
  holds: ({ date: { value }, paymentMethod }) => !isYear(value) && (paymentMethod === 'CCCA' || !isMonth(value)),
  schema: {
    allOf: [
      schema.byMethod(['CCCA'], schema.everyText('date', { not: { pattern: '^[0-9]{4}$' } })),
      schema.byMethod(
        ['CHCK', 'CCHK', 'TRAC'],
        schema.everyText('date', { not: { pattern: '^[0-9]{4}(-[0-9]{2})?$' } }),
      ),
    ],
  },
  invariant: [
    fhirpath.byMethod(['CCCA'], `${fhirpath.valuePath('date')}.select(toString()).all(matches('^[0-9]{4}$').not())`),
    fhirpath.byMethod(
      ['CHCK', 'CCHK', 'TRAC'],
      `${fhirpath.valuePath('date')}.select(toString()).all(matches('^[0-9]{4}(-[0-9]{2})?$').not())`,
    ),
  ].join(' and '),
  message: 'The date {date} says less than the method {method} needs.',
  remedy: 'Send the month in which the card expires, or the day of the check.',
  args: ({ date, paymentMethod }) => ({ date: date.value, method: paymentMethod ?? '' }),
  borders: [
    {
      fails: 'the year of a card',
      of: 'card-payment',
      edit: (draft) => {
        draft.extension('date')['valueDate'] = '2027';
      },
      reading: 'strict',
    },
    {
      fails: 'the month of a check',
      of: 'check-payment',
      edit: (draft) => {
        draft.extension('date')['valueDate'] = '2026-10';
      },
      reading: 'strict',
    },
    {
      fails: "the month of a cashier's check",
      of: 'cashiers-check-payment',
      edit: (draft) => {
        draft.extension('date')['valueDate'] = '2026-10';
      },
      reading: 'strict',
    },
    {
      fails: "the month of a traveler's check",
      of: 'travelers-check-payment',
      edit: (draft) => {
        draft.extension('date')['valueDate'] = '2026-10';
      },
      reading: 'strict',
    },
    {
      fails: 'the year of a card, on a transaction without a type',
      of: 'card-payment',
      edit: (draft) => {
        draft.remove('type');
        draft.extension('date')['valueDate'] = '2027';
      },
      reading: 'strict',
      alsoBreaks: ['type-required'],
    },
    {
      holds: 'the month of a card',
      of: 'card-payment',
      edit: (draft) => {
        draft.extension('date')['valueDate'] = '2027-05';
      },
      reading: 'strict',
    },
    {
      holds: 'the day of a check',
      of: 'check-payment',
      edit: (draft) => {
        draft.extension('date')['valueDate'] = '2026-10-30';
      },
      reading: 'strict',
    },
    {
      holds: 'the month of a check, where any precision will do',
      of: 'check-payment',
      edit: (draft) => {
        draft.extension('date')['valueDate'] = '2026-10';
      },
    },
  ],
});

function isYear(date: string): boolean {
  return date.length === 4 && isAsciiDigits(date);
}

function isMonth(date: string): boolean {
  return date.length === 7 && /^\d{4}-\d{2}$/.test(date);
}
