import { extensionsOf, inAccount } from './account-view.ts';
import { type AccountRule, defineAccountRule } from './define-account-rule.ts';

export const accountBalanceTypes: AccountRule = defineAccountRule({
  id: 'account-balance-types',
  statement: 'Only statements, guarantor balances and insurance balances show a balance.',
  source: { document: 'Account', section: 'Search, Implementation Notes', basis: 'stated' },
  severity: 'error',
  issueType: 'business-rule',
  types: ['financial-account', 'charge-group'],
  faults: (account) =>
    extensionsOf(account, 'account-balance').map(({ index }) => inAccount(account, 'extension', index)),
  message: 'An Account of type {type} shows a balance.',
  remedy: 'Leave account-balance out of Accounts of this type.',
  args: ({ type }) => ({ type: type ?? '' }),
});
