import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { inSearch } from '../exchange/exchange-place.ts';
import { isIdList, valuesOf } from './search-request.ts';

export const accountSearchId: ExchangeRule = defineExchangeRule({
  id: 'account-search-id',
  statement: 'The parameter _id is given once: one id, or several separated by commas, in exact letters.',
  source: {
    document: 'Captured sandbox',
    section: 'CapabilityStatement, Account search parameters',
    basis: 'external',
  },
  subject: 'search',
  severity: 'warning',
  issueType: 'value',
  judges: ['judgeAccountSearch', 'judgeClient'],
  appliesTo: ({ search }) => search?.parameters.has('_id') === true,
  holds: ({ search }) => search === undefined || isIdList(valuesOf(search, '_id')),
  place: inSearch('_id'),
  message: 'The parameter _id is not one list of ids.',
  remedy: 'Send _id once, with bare ids separated by commas and nothing else.',
});
