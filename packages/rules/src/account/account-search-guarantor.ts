import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { inSearch } from '../exchange/exchange-place.ts';
import { combinationOf, hasTypeOf } from './search-request.ts';

export const accountSearchGuarantor: ExchangeRule = defineExchangeRule({
  id: 'account-search-guarantor',
  statement: 'A search by -guarantor asks for the type financial-account.',
  source: { document: 'Account', section: 'Parameters, Notes', basis: 'implied' },
  subject: 'search',
  severity: 'error',
  issueType: 'invalid',
  judges: ['judgeAccountSearch', 'judgeClient'],
  appliesTo: ({ search, reading }) => search !== undefined && combinationOf(search, reading) === 'guarantor',
  holds: ({ search, reading }) => search === undefined || hasTypeOf(search, 'guarantor', reading),
  place: inSearch('type'),
  message: 'A search by -guarantor does not ask for the type financial-account.',
  remedy: 'Add type=financial-account to the search, spelled exactly so.',
});
