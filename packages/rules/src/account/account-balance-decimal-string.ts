import { balancesOf, isCreditByMark, isDecimal } from './account-balance.ts';
import { type AccountRule, defineAccountRule } from './define-account-rule.ts';

export const accountBalanceDecimalString: AccountRule = defineAccountRule({
  id: 'account-balance-decimal-string',
  statement: 'The value of a balance is a plain decimal, written as a text; a JSON number is read as well.',
  source: { document: 'Account', section: 'Search, Response', basis: 'implied' },
  severity: 'error',
  issueType: 'value',
  faults: (account) =>
    balancesOf(account)
      .filter(({ value }) => !isDecimal(value) && !isCreditByMark(value))
      .map(({ place }) => place),
  message: 'The value of the balance is no plain decimal.',
  remedy: 'Send digits with a point before the cents, such as "2000.00", and the currency in its own member.',
});
