import { everyMoneyPath } from '../fhirpath-parts.ts';
import { everyMoney } from '../money-schema.ts';
import { defineEachRule, type EachRule } from './define-payload-rule.ts';

export const moneyValueRequired: EachRule = defineEachRule<'moneys'>({
  id: 'money-value-required',
  statement: 'Each Money has a value.',
  source: { document: 'FHIR R4', section: 'Data Types, Money', basis: 'external' },
  severity: 'error',
  issueType: 'required',
  each: 'moneys',
  appliesTo: 'always',
  holds: (money) => money.value !== undefined,
  schema: everyMoney({ required: ['value'] }),
  invariant: `${everyMoneyPath()}.all(value.exists())`,
  message: 'The Money has no value.',
  remedy: 'Send the value as a JSON number.',
  borders: [
    {
      fails: 'a currency alone',
      of: 'cash-payment',
      edit: (draft) => {
        delete draft.money('tenderedAmount')['value'];
      },
    },
    {
      holds: 'a value with a fraction',
      of: 'cash-payment',
      edit: (draft) => {
        draft.money('tenderedAmount')['value'] = 12.51;
      },
    },
  ],
});
