import { balancesOf, isCreditByMark } from './account-balance.ts';
import { type AccountRule, defineAccountRule } from './define-account-rule.ts';

export const accountCreditNegative: AccountRule = defineAccountRule({
  id: 'account-credit-negative',
  statement: 'A credit is a negative balance.',
  source: { document: 'Vendor Account', section: 'Search, Response', basis: 'external' },
  severity: 'warning',
  issueType: 'value',
  faults: (account) =>
    balancesOf(account)
      .filter(({ value }) => isCreditByMark(value))
      .map(({ place }) => place),
  message: 'A credit is marked in another way than by a minus in front.',
  remedy: 'Send a credit as a negative decimal, such as "-5.00".',
});
