import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { inBody } from '../exchange/exchange-place.ts';
import { isAbsoluteAddress } from '../exchange/request-address.ts';
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
    bundle !== undefined &&
    ((search?.isLaterPage === false && totalOf(bundle) !== undefined) || linksOf(bundle, 'next').length > 0),
  faults: ({ bundle, search }) => {
    if (bundle === undefined || search === undefined) return [];
    const next = linksOf(bundle, 'next');
    const unusable = next
      .filter(({ url }) => typeof url !== 'string' || !isAbsoluteAddress(url))
      .map(({ index }) => inBody('link', index, 'url'));
    const total = search.isLaterPage ? undefined : totalOf(bundle);
    if (total === undefined || total < bundle.entries.length) return unusable;
    if (total === bundle.entries.length) return next.map(({ index }) => inBody('link', index));
    return next.length === 0 && isPageFull(bundle, search) ? [inBody('link')] : unusable;
  },
  message:
    'The Bundle shows {entries} matches, and its link to a next page does not fit its total or is no absolute address.',
  remedy:
    'Send a link of relation next with the absolute address of the page when matches are left, and none on the last page.',
  args: ({ bundle }) => ({ entries: String(bundle?.entries.length) }),
});
