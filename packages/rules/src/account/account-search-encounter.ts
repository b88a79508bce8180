import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { inSearch } from '../exchange/exchange-place.ts';
import { combinationOf, hasTypeOf } from './search-request.ts';

export const accountSearchEncounter: ExchangeRule = defineExchangeRule({
  id: 'account-search-encounter',
  statement: 'A search by -encounter asks for the type guarantor-balance.',
  source: { document: 'Vendor Account', section: 'Parameters, Notes', basis: 'external' },
  subject: 'search',
  severity: 'error',
  issueType: 'invalid',
  judges: ['judgeAccountSearch', 'judgeClient'],
  appliesTo: ({ search, reading }) => search !== undefined && combinationOf(search, reading) === 'encounter',
  holds: ({ search, reading }) => search === undefined || hasTypeOf(search, 'encounter', reading),
  place: inSearch('type'),
  message: 'A search by -encounter does not ask for the type guarantor-balance.',
  remedy: 'Add type=guarantor-balance to the search, spelled exactly so.',
});
