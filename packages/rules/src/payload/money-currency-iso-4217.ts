import { everyMoneyPath, isActiveCurrency as isActiveCurrencyPath } from '../fhirpath-parts.ts';
import { CURRENCIES, CURRENCY_LIST_DATE } from '../currencies.generated.ts';
import { isActiveCurrency, isMetalOrTestCode } from '../currency.ts';
import { PLACE_OF_EACH } from '../place.ts';
import { everyMoney } from '../money-schema.ts';
import { ifPlainText } from '../schema-parts.ts';
import { defineEachRule, type EachRule } from './define-payload-rule.ts';

const THREE_CAPITALS = /^[A-Z]{3}$/;

export const moneyCurrencyIso4217: EachRule = defineEachRule<'moneys'>({
  id: 'money-currency-iso-4217',
  statement: 'Each Money has a currency: an active ISO 4217 code in capitals.',
  source: { document: 'FinancialTransaction', section: 'Terminology Bindings', basis: 'implied' },
  severity: 'error',
  exceptions: [
    {
      when: ({ currency }) => typeof currency === 'string' && THREE_CAPITALS.test(currency),
      severity: { ambiguity: 'AMB-38', default: 'error', strict: 'error', lenient: 'warning' },
    },
  ],
  issueType: 'code-invalid',
  each: 'moneys',
  appliesTo: 'always',
  holds: ({ currency }, { reading }) => {
    if (currency === null) return true;
    return (
      currency !== undefined &&
      isActiveCurrency(currency) &&
      !(isMetalOrTestCode(currency) && reading('AMB-38') === 'strict')
    );
  },
  places: (money) => [
    money.currency === undefined ? PLACE_OF_EACH.moneys(money) : [...PLACE_OF_EACH.moneys(money), 'currency'],
  ],
  schema: everyMoney({
    required: ['currency'],
    properties: { currency: ifPlainText({ enum: Object.keys(CURRENCIES) }) },
  }),
  invariant: `${everyMoneyPath()}.all(currency.exists() and ${isActiveCurrencyPath('currency')})`,
  message: 'The currency {currency} is not in the ISO 4217 list of {date}.',
  remedy: 'Send the three-letter ISO 4217 code in capitals, such as USD.',
  args: ({ currency }) => ({ currency: currency ?? '(missing)', date: CURRENCY_LIST_DATE }),
  borders: [
    {
      fails: 'the right code in small letters',
      of: 'adjustment',
      edit: (draft) => {
        draft.setAmount(12.5, 'usd');
      },
    },
    {
      fails: 'a withdrawn currency',
      of: 'adjustment',
      edit: (draft) => {
        draft.setAmount(12.5, 'DEM');
      },
    },
    {
      fails: 'no currency',
      of: 'cash-payment',
      edit: (draft) => {
        delete draft.money('tenderedAmount')['currency'];
      },
    },
    {
      fails: 'gold, in the strict reading',
      of: 'adjustment',
      reading: 'strict',
      edit: (draft) => {
        draft.setAmount(12, 'XAU');
      },
    },
    {
      fails: 'an unknown code only warns in the lenient reading',
      of: 'adjustment',
      reading: 'lenient',
      edit: (draft) => {
        draft.setAmount(12, 'QQQ');
      },
    },
    {
      holds: 'a currency introduced in 2025',
      of: 'adjustment',
      edit: (draft) => {
        draft.setAmount(12.5, 'XCG');
      },
    },
    {
      holds: 'gold',
      of: 'adjustment',
      edit: (draft) => {
        draft.setAmount(12, 'XAU');
      },
    },
  ],
});
