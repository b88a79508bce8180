import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { inBody } from '../exchange/exchange-place.ts';
import { isPageFull, linksOf, totalOf } from './bundle.ts';

export const accountBundleTotal: ExchangeRule = defineExchangeRule({
  id: 'account-bundle-total',
  statement: 'The total of a Bundle is the number of all matches, as a JSON number.',
  source: { document: 'Account', section: 'Search, Response', basis: 'stated' },
  subject: 'response',
  severity: 'error',
  issueType: 'value',
  judges: ['judgeAccountSearch'],
  appliesTo: ({ bundle }) => bundle !== undefined,
  holds: ({ bundle, search }) => {
    if (bundle === undefined || search === undefined) return true;
    const total = totalOf(bundle);
    if (total === undefined || total < bundle.entries.length) return false;
    const mayBePaged =
      search.isLaterPage ||
      linksOf(bundle, 'next').length > 0 ||
      linksOf(bundle, 'previous').length > 0 ||
      isPageFull(bundle, search);
    return total === bundle.entries.length || mayBePaged;
  },
  place: inBody('total'),
  message: 'The total of the Bundle is not the number of matches; this page has {entries}.',
  remedy: 'Send the number of all matches on all pages, as a number.',
  args: ({ bundle }) => ({ entries: String(bundle?.entries.length) }),
});
