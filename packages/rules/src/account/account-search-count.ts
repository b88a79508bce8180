import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { type ExchangePlace, inBody, inSearch } from '../exchange/exchange-place.ts';
import { isCount, pageSizeOf, valuesOf } from './search-request.ts';

export const accountSearchCount: ExchangeRule = defineExchangeRule({
  id: 'account-search-count',
  statement:
    'The page size _count is a whole number above zero, and no page holds more; without it a page holds ten at most.',
  source: { document: 'Account', section: 'Parameters', basis: 'stated' },
  subject: 'search',
  severity: 'error',
  issueType: 'value',
  judges: ['judgeAccountSearch', 'judgeClient'],
  appliesTo: ({ search, bundle }) => search !== undefined && (search.parameters.has('_count') || bundle !== undefined),
  faults: ({ search, bundle }) => {
    if (search === undefined) return [];
    const request: ExchangePlace[] = valuesOf(search, '_count').every(isCount) ? [] : [inSearch('_count')];
    const isOverfull = bundle !== undefined && bundle.entries.length > (pageSizeOf(search) ?? Infinity);
    return isOverfull ? [...request, inBody('entry')] : request;
  },
  message: 'The page size is not a whole number above zero, or the page holds more than that.',
  remedy: 'Ask for 1 or more with _count, or leave it out for ten; answer with no more on a page.',
});
