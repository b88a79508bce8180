import { ownMember } from '../exchange/own-member.ts';
import { isAccountOfType, referenceIn } from './account-reference.ts';
import { inAccount } from './account-view.ts';
import { type AccountRule, defineAccountRule } from './define-account-rule.ts';

export const accountPartOf: AccountRule = defineAccountRule({
  id: 'account-part-of',
  statement: 'A guarantor balance is part of a financial account.',
  source: { document: 'Account', section: 'Retrieve by id, Response', basis: 'implied' },
  severity: 'warning',
  issueType: 'value',
  types: ['guarantor-balance'],
  faults: (account, { tenant }) => {
    const reference = referenceIn(ownMember(account.resource, 'partOf'));
    return reference === undefined || isAccountOfType(reference, 'financial-account', tenant)
      ? []
      : [inAccount(account, 'partOf', 'reference')];
  },
  message: 'The guarantor balance is part of something that is no financial account.',
  remedy: 'Refer to the financial account in partOf: Account/ and its id.',
});
