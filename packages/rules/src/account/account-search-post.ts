import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { IN_METHOD } from '../exchange/exchange-place.ts';

export const accountSearchPost: ExchangeRule = defineExchangeRule({
  id: 'account-search-post',
  statement: 'Accounts are searched by GET, not by POST to _search.',
  source: { document: 'None', section: 'Only GET is documented', basis: 'implied' },
  subject: 'search',
  severity: 'warning',
  exceptions: [
    { when: () => true, severity: { ambiguity: 'AMB-80', default: 'warning', strict: 'warning', lenient: 'none' } },
  ],
  issueType: 'not-supported',
  judges: ['judgeAccountSearch', 'judgeClient'],
  appliesTo: ({ search }) => search !== undefined,
  holds: ({ search }) => search?.isPosted !== true,
  place: IN_METHOD,
  message: 'The search is sent by POST, which is not documented.',
  remedy: 'Send the parameters in the address of a GET.',
});
