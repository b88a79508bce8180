import { itemsOf, ownMember } from '../exchange/own-member.ts';
import { isEmptyElement, isObject } from '../json-value.ts';
import { inAccount } from './account-view.ts';
import { type AccountRule, defineAccountRule } from './define-account-rule.ts';

const SYSTEM = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
const CODE = 'ACCTRECEIVABLE';

export const accountTypeText: AccountRule = defineAccountRule({
  id: 'account-type-text',
  statement:
    'The text of the type names it, and the code ACCTRECEIVABLE of v3-ActCode marks financial accounts and no others.',
  source: { document: 'Account', section: 'Search and Retrieve by id, Responses', basis: 'implied' },
  severity: 'warning',
  issueType: 'value',
  faults: (account) => {
    const type = ownMember(account.resource, 'type');
    if (!isObject(type) || isEmptyElement(type)) return [];
    if (!Object.hasOwn(type, 'text')) return [inAccount(account, 'type', 'text')];
    const codings = itemsOf(ownMember(type, 'coding')).filter((coding) => isObject(coding) && !isEmptyElement(coding));
    const isReceivable = codings.some(
      (coding) => ownMember(coding, 'code') === CODE && ownMember(coding, 'system') === SYSTEM,
    );
    if (account.type === undefined || codings.length === 0) return [];
    if (account.type !== 'financial-account') return isReceivable ? [inAccount(account, 'type', 'coding')] : [];
    if (isReceivable) return [];
    return [inAccount(account, 'type', 'coding', 0, ownMember(codings[0], 'system') === SYSTEM ? 'code' : 'system')];
  },
  message: 'The type of the Account is not named in its text, or its code does not fit it.',
  remedy: 'Name the type in type.text; send the code ACCTRECEIVABLE with financial accounts only.',
});
