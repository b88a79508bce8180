import { isCalendarDate } from '../calendar-date.ts';
import { valuePath } from '../fhirpath-parts.ts';
import { everyText } from '../schema-parts.ts';
import { definePayloadRule, type ElementRule } from './define-payload-rule.ts';

const YEAR = '([0-9]([0-9]([0-9][1-9]|[1-9]0)|[1-9]00)|[1-9]000)';
const LEAP_YEAR = '([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)';
const MONTH_AND_DAY =
  '((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?)';

export const dateValid: ElementRule = definePayloadRule({
  id: 'date-valid',
  statement: 'The date is a FHIR date: a year, a month or a day of the calendar.',
  source: { document: 'FHIR R4', section: 'date', basis: 'external' },
  severity: 'error',
  issueType: 'value',
  element: 'date',
  appliesTo: { present: ['date'] },
  holds: (tx) => isCalendarDate(tx.date.value),
  schema: everyText('date', { pattern: `^(${YEAR}(-${MONTH_AND_DAY})?|${LEAP_YEAR}-02-29)$` }),
  invariant: [
    `${valuePath('date')}.select(toString()).all(matches('^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$') and matches('^0000|-(02-3|04-31|06-31|09-31|11-31)').not())`,
    `${valuePath('date')}.select(toString()).where(matches('^[0-9]{4}-02-29$')).select(substring(0, 4).toInteger()).all($this mod 4 = 0 and ($this mod 100 != 0 or $this mod 400 = 0))`,
  ].join(' and '),
  message: 'The date {date} is not a FHIR date.',
  remedy: 'Write YYYY-MM-DD, YYYY-MM or YYYY, a day that the calendar has, without a time.',
  args: ({ date }) => ({ date: date.value }),
  borders: [
    {
      fails: 'the leap day of a common year',
      of: 'check-payment',
      edit: (draft) => {
        draft.extension('date')['valueDate'] = '2026-02-29';
      },
    },
    {
      fails: 'the leap day of a century',
      of: 'check-payment',
      edit: (draft) => {
        draft.extension('date')['valueDate'] = '1900-02-29';
      },
    },
    {
      fails: 'the 31st of a month of 30 days',
      of: 'check-payment',
      edit: (draft) => {
        draft.extension('date')['valueDate'] = '2026-04-31';
      },
    },
    {
      fails: 'a thirteenth month',
      of: 'card-payment',
      edit: (draft) => {
        draft.extension('date')['valueDate'] = '2027-13';
      },
    },
    {
      fails: 'the year zero',
      of: 'card-payment',
      edit: (draft) => {
        draft.extension('date')['valueDate'] = '0000';
      },
    },
    {
      fails: 'month and year as printed on a card',
      of: 'card-payment',
      edit: (draft) => {
        draft.extension('date')['valueDate'] = '05/27';
      },
    },
    {
      fails: 'with a time',
      of: 'check-payment',
      edit: (draft) => {
        draft.extension('date')['valueDate'] = '2026-10-30T00:00:00Z';
      },
    },
    {
      holds: 'the leap day of a leap year',
      of: 'check-payment',
      edit: (draft) => {
        draft.extension('date')['valueDate'] = '2028-02-29';
      },
    },
    {
      holds: 'the leap day of every fourth century',
      of: 'check-payment',
      edit: (draft) => {
        draft.extension('date')['valueDate'] = '2000-02-29';
      },
    },
    {
      holds: 'a year alone',
      of: 'card-payment',
      edit: (draft) => {
        draft.extension('date')['valueDate'] = '2027';
      },
    },
    {
      holds: 'long ago',
      of: 'card-payment',
      edit: (draft) => {
        draft.extension('date')['valueDate'] = '2005-01';
      },
    },
  ],
});
