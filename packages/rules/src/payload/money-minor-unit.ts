import { minorUnitDigits } from '../currency.ts';
import { decimalPlaces, formatDecimal } from '../decimal.ts';
import { cannot } from '../encoding.ts';
import { defineEachRule, type EachRule } from './define-payload-rule.ts';

export const moneyMinorUnit: EachRule = defineEachRule<'moneys'>({
  id: 'money-minor-unit',
  statement: 'An amount has no more decimals than the minor unit of its currency.',
  source: { document: 'ISO 4217', section: 'Minor unit', basis: 'external' },
  severity: { ambiguity: 'AMB-37', default: 'warning', strict: 'error', lenient: 'none' },
  issueType: 'value',
  each: 'moneys',
  appliesTo: 'always',
  member: 'value',
  holds: ({ value, currency }) => {
    const digits = value && currency ? minorUnitDigits(currency) : undefined;
    return digits === undefined || !value || value.scale <= digits || decimalPlaces(value) <= digits;
  },
  schema: cannot('JSON Schema tests multiples in binary fractions, which rejects 0.07 as a multiple of 0.01.'),
  invariant: cannot(
    'A FHIRPath table of all currencies and their minor units would be another encoding of the list, not of the rule.',
  ),
  message: '{value} has more decimals than {currency} has: {digits}.',
  remedy: 'Round the amount to the minor unit before sending it.',
  args: ({ value, currency }) => ({
    value: value ? formatDecimal(value) : '',
    currency: currency ?? '',
    digits: String(minorUnitDigits(currency ?? '')),
  }),
  borders: [
    {
      fails: 'a tenth of a cent',
      of: 'adjustment',
      edit: (draft) => {
        draft.setAmount(12.501);
      },
    },
    {
      fails: 'half a yen',
      of: 'adjustment',
      edit: (draft) => {
        draft.setAmount(12.5, 'JPY');
      },
    },
    {
      fails: 'a tenth of a cent, in the strict reading',
      of: 'adjustment',
      reading: 'strict',
      edit: (draft) => {
        draft.setAmount(12.501);
      },
    },
    {
      holds: 'a thousandth of a dinar',
      of: 'adjustment',
      edit: (draft) => {
        draft.setAmount(12.501, 'KWD');
      },
    },
    {
      holds: 'a whole yen',
      of: 'adjustment',
      edit: (draft) => {
        draft.setAmount(12, 'JPY');
      },
    },
  ],
});
