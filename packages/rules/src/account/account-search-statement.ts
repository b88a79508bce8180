import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { inSearch } from '../exchange/exchange-place.ts';
import { combinationOf, hasTypeOf } from './search-request.ts';

export const accountSearchStatement: ExchangeRule = defineExchangeRule({
  id: 'account-search-statement',
  statement: 'A search by patient and identifier asks for the type statement.',
  source: { document: 'Account', section: 'Parameters, Notes', basis: 'implied' },
  subject: 'search',
  severity: 'error',
  issueType: 'invalid',
  judges: ['judgeAccountSearch', 'judgeClient'],
  appliesTo: ({ search, reading }) => search !== undefined && combinationOf(search, reading) === 'statement',
  holds: ({ search, reading }) => search === undefined || hasTypeOf(search, 'statement', reading),
  place: inSearch('type'),
  message: 'A search by patient and identifier does not ask for the type statement.',
  remedy: 'Add type=statement to the search, spelled exactly so.',
});
