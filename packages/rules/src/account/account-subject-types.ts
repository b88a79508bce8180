import { isWithoutValue, ownMember } from '../exchange/own-member.ts';
import { inAccount } from './account-view.ts';
import { type AccountRule, defineAccountRule } from './define-account-rule.ts';

export const accountSubjectTypes: AccountRule = defineAccountRule({
  id: 'account-subject-types',
  statement: 'Only statements and financial accounts show their subject.',
  source: { document: 'Account', section: 'Search, Implementation Notes', basis: 'stated' },
  severity: 'error',
  issueType: 'business-rule',
  types: ['guarantor-balance', 'insurance-balance', 'charge-group'],
  faults: (account) => {
    const subject = ownMember(account.resource, 'subject');
    return subject === undefined || isWithoutValue(subject) ? [] : [inAccount(account, 'subject')];
  },
  message: 'An Account of type {type} shows its subject.',
  remedy: 'Leave subject out of Accounts of this type.',
  args: ({ type }) => ({ type: type ?? '' }),
});
