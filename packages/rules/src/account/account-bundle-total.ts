import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { inBody } from '../exchange/exchange-place.ts';
import type { BundleView, SearchView } from '../exchange/exchange-view.ts';
import { isPageFull, linksOf, totalOf } from './bundle.ts';
import { findMismatches } from './match-search.ts';
import type { SearchContext } from './search-request.ts';

export const accountBundleTotal: ExchangeRule = defineExchangeRule({
  id: 'account-bundle-total',
  statement: 'The total of a Bundle is the number of all matches, as a JSON number.',
  source: { document: 'Account', section: 'Search, Response', basis: 'stated' },
  subject: 'response',
  severity: 'error',
  issueType: 'value',
  judges: ['judgeAccountSearch'],
  appliesTo: ({ bundle }) => bundle !== undefined,
  holds: (view) => {
    const { bundle, search } = view;
    if (bundle === undefined || search === undefined) return true;
    const total = totalOf(bundle);
    if (total === undefined || total < countMatches(bundle, search, view)) return false;
    const mayBePaged =
      search.isLaterPage ||
      linksOf(bundle, 'next').length > 0 ||
      linksOf(bundle, 'previous').length > 0 ||
      isPageFull(bundle, search);
    return total <= bundle.entries.length || mayBePaged;
  },
  place: inBody('total'),
  message: 'The total of the Bundle is not the number of matches; this page has {entries}.',
  remedy: 'Send the number of all matches on all pages, as a number.',
  args: ({ bundle }) => ({ entries: String(bundle?.entries.length) }),
});

/** What does not match is another rule's matter, and whether a total counts it. */
function countMatches(bundle: BundleView, search: SearchView, context: SearchContext): number {
  return findMismatches(bundle, search, context).filter((places) => places.length === 0).length;
}
