import type { Draft, Money, MutableObject } from '@countercheck/rules';
import { digitsOf, MINOR_UNIT_DIGITS, minorUnitsOf, moneyOf } from '../money.ts';
import { TRANSACTION_KINDS } from '../transaction-parts.ts';
import { isAt, type MovingBorder, pick } from './moving-border.ts';

/** So many that a double tells one decimal more apart. */
const ROOM = 999_999_999_999;
const NO_CASH = TRANSACTION_KINDS.filter((kind) => kind !== 'cash-payment');

export const AMOUNT_BORDERS: readonly MovingBorder[] = [
  {
    rule: 'tendered-covers-amount',
    side: 'fails',
    border: 'one minor unit short, whatever the amount and the currency',
    kinds: ['cash-payment'],
    edit: (draft) => setAmount(draft, unitsOf(draft.money('tenderedAmount')) + 1),
  },
  {
    rule: 'tendered-covers-amount',
    side: 'holds',
    border: 'the very amount, whatever it is',
    kinds: ['cash-payment'],
    readings: ['default', 'strict', 'lenient'],
    edit: (draft) => setAmount(draft, unitsOf(draft.money('tenderedAmount'))),
  },
  {
    rule: 'tendered-currency-matches',
    side: 'fails',
    border: 'another currency of as many decimals',
    kinds: ['cash-payment'],
    readings: ['default', 'strict'],
    edit: (draft, choice) => changeCurrency(draft.money('tenderedAmount'), choice),
  },
  {
    rule: 'amount-equals-allocations',
    side: 'fails',
    border: 'one minor unit beside the allocation, whatever the amount',
    readings: ['default', 'strict', 'lenient'],
    edit: (draft) => Object.assign(draft.allocated, moneyOf(unitsOf(draft.allocated) + 1, currencyOf(draft))),
  },
  {
    rule: 'amount-currency-matches-allocation',
    side: 'fails',
    border: 'another currency of as many decimals',
    readings: ['default', 'strict'],
    edit: (draft, choice) => changeCurrency(draft.allocated, choice),
  },
  {
    rule: 'money-positive',
    side: 'fails',
    border: 'nothing, or less than nothing',
    readings: ['default', 'strict'],
    edit: (draft, choice) => setAmount(draft, pick([0, -1, -unitsOf(draft.money('amount'))], choice)),
  },
  {
    rule: 'money-positive',
    side: 'holds',
    border: 'one minor unit of any currency',
    readings: ['default', 'strict', 'lenient'],
    edit: (draft) => setAmount(draft, 1),
  },
  {
    rule: 'money-minor-unit',
    side: 'fails',
    border: 'one decimal more than the currency has',
    kinds: NO_CASH,
    readings: ['default', 'strict'],
    edit: (draft, choice) => {
      const currency = currencyOf(draft);
      const tenths = (unitsOf(draft.money('amount')) % ROOM) * 10 + 1 + (choice % 9);
      draft.setAmount(tenths / 10 ** (digitsOf(currency) + 1), currency);
    },
  },
  {
    rule: 'money-currency-iso-4217',
    side: 'fails',
    border: 'a code that ISO 4217 does not have',
    kinds: NO_CASH,
    readings: ['default', 'strict'],
    edit: (draft, choice) => {
      const currency = currencyOf(draft);
      const codes = [
        'DEM',
        'ZWD',
        'QQQ',
        'US',
        'USDX',
        '$',
        'US DOLLAR',
        '840',
        'ＵＳＤ',
        currency.toLowerCase(),
        `${currency} `,
      ];
      draft.setAmount(draft.money('amount')['value'] as number, pick(codes, choice));
    },
  },
  {
    rule: 'money-value-required',
    side: 'fails',
    border: 'one of the amounts has just a currency',
    readings: ['default', 'strict', 'lenient'],
    edit: (draft, choice) => {
      const tendered = draft.extensions.filter((extension) => isAt(extension, 'tenderedAmount'));
      const moneys = [
        draft.money('amount'),
        draft.allocated,
        ...tendered.map((one) => one['valueMoney'] as MutableObject),
      ];
      delete pick(moneys, choice)['value'];
    },
  },
];

/** The amount and what is allocated, but not what is tendered. */
function setAmount(draft: Draft, units: number): void {
  for (const money of [draft.money('amount'), draft.allocated]) Object.assign(money, moneyOf(units, currencyOf(draft)));
}

function changeCurrency(money: MutableObject, choice: number): void {
  const digits = digitsOf(money['currency'] as string);
  const others = Object.keys(MINOR_UNIT_DIGITS).filter(
    (code) => code !== money['currency'] && MINOR_UNIT_DIGITS[code] === digits,
  );
  money['currency'] = pick(others, choice);
}

function currencyOf(draft: Draft): string {
  return draft.money('amount')['currency'] as string;
}

function unitsOf(money: MutableObject): number {
  return minorUnitsOf(money as unknown as Money);
}
