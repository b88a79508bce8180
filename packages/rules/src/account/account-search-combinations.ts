import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { inSearch } from '../exchange/exchange-place.ts';
import { combinationOf, isOpaquePage } from './search-request.ts';

export const accountSearchCombinations: ExchangeRule = defineExchangeRule({
  id: 'account-search-combinations',
  statement:
    'Accounts are searched by _id, by patient and identifier, by -guarantor or by -encounter, each with its type, and in no other way.',
  source: { document: 'Account', section: 'Parameters, Notes', basis: 'implied' },
  subject: 'search',
  severity: 'error',
  issueType: 'invalid',
  judges: ['judgeAccountSearch', 'judgeClient'],
  appliesTo: ({ search }) => search !== undefined && !isOpaquePage(search),
  holds: ({ search, reading }) => search === undefined || combinationOf(search, reading) !== undefined,
  place: inSearch(),
  message: 'These parameters are none of the documented ways to search for Accounts.',
  remedy:
    'Send _id; or patient and identifier with type=statement; or -guarantor with type=financial-account; or -encounter with type=guarantor-balance.',
});
