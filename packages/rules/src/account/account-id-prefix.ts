import { inAccount } from './account-view.ts';
import { type AccountRule, defineAccountRule } from './define-account-rule.ts';

const PREFIXES = { 'financial-account': 'F', statement: 'S', 'guarantor-balance': 'G' } as const;

export const accountIdPrefix: AccountRule = defineAccountRule({
  id: 'account-id-prefix',
  statement:
    'Ids of financial accounts begin with F, those of statements with S, those of guarantor balances with G, as far as is seen.',
  source: { document: 'Account', section: 'Search and Retrieve by id, Responses', basis: 'implied' },
  severity: 'warning',
  exceptions: [
    { when: () => true, severity: { ambiguity: 'AMB-42', default: 'warning', strict: 'warning', lenient: 'none' } },
  ],
  issueType: 'informational',
  types: ['financial-account', 'statement', 'guarantor-balance'],
  faults: (account, { tenant: { accounts = {} } }) => {
    const { id, type } = account;
    if (id === undefined || type === undefined || !isPrefixed(type) || Object.hasOwn(accounts, id)) return [];
    return id.startsWith(PREFIXES[type]) ? [] : [inAccount(account, 'id')];
  },
  message: 'The id of an Account of type {type} does not begin as those of its type do.',
  remedy: 'Tell the type of an Account by its type, never by its id.',
  args: ({ type }) => ({ type: type ?? '' }),
});

function isPrefixed(type: string): type is keyof typeof PREFIXES {
  return Object.hasOwn(PREFIXES, type);
}
