import { isEmptyElement, isObject } from '../json-value.ts';
import { ownMember } from '../exchange/own-member.ts';
import { isBlank } from '../plain-text.ts';
import { inAccount } from './account-view.ts';
import { type AccountRule, defineAccountRule } from './define-account-rule.ts';

export const accountTypeSupported: AccountRule = defineAccountRule({
  id: 'account-type-supported',
  statement:
    'The type of an Account is charge-group, financial-account, guarantor-balance, insurance-balance (or insurance-benefit) or statement.',
  source: { document: 'Account', section: 'Account Types', basis: 'implied' },
  severity: 'error',
  issueType: 'code-invalid',
  faults: (account) => {
    const type = ownMember(account.resource, 'type');
    if (account.type !== undefined || type === null || isEmptyElement(type)) return [];
    if (!isObject(type)) return [inAccount(account, 'type')];
    const text = ownMember(type, 'text');
    const isMatterOfOthers =
      text === undefined || text === null || isEmptyElement(text) || (typeof text === 'string' && isBlank(text));
    return isMatterOfOthers ? [] : [inAccount(account, 'type', 'text')];
  },
  message: 'The Account has no type, or one that is not documented.',
  remedy: 'Say one of the documented types in type.text, spelled exactly so.',
});
