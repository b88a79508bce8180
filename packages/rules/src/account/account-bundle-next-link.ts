import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { inBody } from '../exchange/exchange-place.ts';
import { isPageFull, linksOf, totalOf } from './bundle.ts';

export const accountBundleNextLink: ExchangeRule = defineExchangeRule({
  id: 'account-bundle-next-link',
  statement: 'A Bundle links to the next page exactly when there is more.',
  source: { document: 'Vendor R4', section: 'Pagination', basis: 'external' },
  subject: 'response',
  severity: 'error',
  issueType: 'processing',
  judges: ['judgeAccountSearch'],
  appliesTo: ({ bundle, search }) =>
    bundle !== undefined && search?.isLaterPage === false && totalOf(bundle) !== undefined,
  faults: ({ bundle, search }) => {
    const total = bundle && totalOf(bundle);
    if (bundle === undefined || search === undefined || total === undefined) return [];
    const next = linksOf(bundle, 'next');
    if (total > bundle.entries.length) return next.length === 0 && isPageFull(bundle, search) ? [inBody('link')] : [];
    return total === bundle.entries.length ? next.map(({ index }) => inBody('link', index)) : [];
  },
  message: 'The Bundle shows {entries} matches, and its link to a next page does not fit its total.',
  remedy: 'Send a link of relation next when matches are left, and none on the last page.',
  args: ({ bundle }) => ({ entries: String(bundle?.entries.length) }),
});
