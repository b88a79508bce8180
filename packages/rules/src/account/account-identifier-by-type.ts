import { isFilledText, isWithoutValue, itemsOf, ownMember } from '../exchange/own-member.ts';
import { inAccount } from './account-view.ts';
import { type AccountRule, defineAccountRule } from './define-account-rule.ts';

const SYSTEMS = {
  'financial-account': /^https:\/\/fhir\.cerner\.com\/[^/]+\/account-number$/,
  statement: /^https:\/\/fhir\.cerner\.com\/[^/]+\/statement-number$/,
} as const;

export const accountIdentifierByType: AccountRule = defineAccountRule({
  id: 'account-identifier-by-type',
  statement:
    'A financial account is identified by its account number, a statement by its statement number, a guarantor balance by nothing.',
  source: { document: 'Account', section: 'Search and Retrieve by id, Responses', basis: 'implied' },
  severity: 'warning',
  issueType: 'value',
  types: ['financial-account', 'statement', 'guarantor-balance'],
  faults: (account) => {
    const { type, resource } = account;
    const identifiers = ownMember(resource, 'identifier');
    if (identifiers === undefined || isWithoutValue(identifiers)) return [];
    if (type === 'guarantor-balance') return [inAccount(account, 'identifier')];
    if (type !== 'financial-account' && type !== 'statement') return [];
    return itemsOf(identifiers).flatMap((identifier, index) => {
      const system = ownMember(identifier, 'system');
      const isRight = isFilledText(system) ? SYSTEMS[type].test(system) : system !== undefined;
      return isRight ? [] : [inAccount(account, 'identifier', index, 'system')];
    });
  },
  message: 'An Account of type {type} is not identified in the way of its type.',
  remedy:
    'Send the system account-number on financial accounts, statement-number on statements, and no identifier on guarantor balances.',
  args: ({ type }) => ({ type: type ?? '' }),
});
