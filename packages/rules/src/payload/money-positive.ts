import { everyMoneyPath } from '../fhirpath-parts.ts';
import { isPositive } from '../decimal.ts';
import { everyMoney } from '../money-schema.ts';
import { defineEachRule, type EachRule } from './define-payload-rule.ts';

export const moneyPositive: EachRule = defineEachRule<'moneys'>({
  id: 'money-positive',
  statement: 'Each amount is greater than zero: the alias, not a sign, decides the direction of the posting.',
  source: { document: 'FinancialTransaction', section: 'Alias Extension', basis: 'implied' },
  severity: { ambiguity: 'AMB-17', default: 'error', strict: 'error', lenient: 'warning' },
  issueType: 'value',
  each: 'moneys',
  appliesTo: 'always',
  member: 'value',
  holds: ({ value }) => !value || isPositive(value),
  schema: everyMoney({ properties: { value: { exclusiveMinimum: 0 } } }),
  invariant: `${everyMoneyPath()}.value.all($this > 0)`,
  message: 'The amount is not greater than zero.',
  remedy: 'Send the amount without a sign and choose an alias with the impact you mean.',
  borders: [
    {
      fails: 'zero',
      of: 'adjustment',
      edit: (draft) => {
        draft.setAmount(0);
      },
    },
    {
      fails: 'a negative amount only warns in the lenient reading',
      of: 'adjustment',
      reading: 'lenient',
      edit: (draft) => {
        draft.setAmount(-12.5);
      },
    },
    {
      holds: 'one cent',
      of: 'adjustment',
      edit: (draft) => {
        draft.setAmount(0.01);
      },
    },
  ],
});
