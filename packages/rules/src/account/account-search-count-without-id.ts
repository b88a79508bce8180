import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { inSearch } from '../exchange/exchange-place.ts';

export const accountSearchCountWithoutId: ExchangeRule = defineExchangeRule({
  id: 'account-search-count-without-id',
  statement: 'A page size beside _id has no effect.',
  source: {
    document: 'Captured sandbox',
    section: 'CapabilityStatement, Account search parameters',
    basis: 'external',
  },
  subject: 'search',
  severity: 'warning',
  issueType: 'informational',
  judges: ['judgeAccountSearch', 'judgeClient'],
  appliesTo: ({ search }) => search?.parameters.has('_id') === true,
  holds: ({ search }) => search?.parameters.has('_count') !== true,
  place: inSearch('_count'),
  message: 'A page size is sent beside _id, where it is not honoured.',
  remedy: 'Leave _count out, or send fewer ids.',
});
