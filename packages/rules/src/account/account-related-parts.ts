import { ownMember } from '../exchange/own-member.ts';
import { isAccountOfType, referenceIn } from './account-reference.ts';
import { extensionsOf, inAccount } from './account-view.ts';
import { type AccountRule, defineAccountRule } from './define-account-rule.ts';

export const accountRelatedParts: AccountRule = defineAccountRule({
  id: 'account-related-parts',
  statement: 'The related parts of an Account are Accounts; those of a statement are guarantor balances.',
  source: { document: 'Account', section: 'Search, Response', basis: 'implied' },
  severity: 'warning',
  issueType: 'value',
  faults: (account, { tenant }) => {
    const expected = account.type === 'statement' ? 'guarantor-balance' : undefined;
    return extensionsOf(account, 'account-related-parts').flatMap(({ index, extension }) => {
      const value = ownMember(extension, 'valueReference');
      if (value === undefined) return [inAccount(account, 'extension', index, 'valueReference')];
      const reference = referenceIn(value);
      const isRight = reference === undefined || isAccountOfType(reference, expected, tenant);
      return isRight ? [] : [inAccount(account, 'extension', index, 'valueReference', 'reference')];
    });
  },
  message: 'A related part of the Account is no reference to an Account, or to one of another type than belongs there.',
  remedy: 'Refer to Accounts in account-related-parts; from a statement, to its guarantor balance.',
});
