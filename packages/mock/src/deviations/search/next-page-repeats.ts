import { defineDeviation, type Deviation } from '../deviation.ts';
import { onBundles } from '../edit-bundle.ts';
import { PAGE_CONTEXT, PAGE_DIRECTION } from '../../account/pages.ts';

export const nextPageRepeats: Deviation = defineDeviation({
  id: 'next-page-repeats',
  description: 'The next link leads to the first page again.',
  breaks: ['account-bundle-next-link', 'account-bundle-matches-only'],
  rewrite: onBundles((bundle) => ({
    ...bundle,
    link: bundle.link.map((link) => (link.relation === 'next' ? { ...link, url: withoutPage(link.url) } : link)),
  })),
});

function withoutPage(address: string): string {
  const url = new URL(address);
  url.searchParams.delete(PAGE_CONTEXT);
  url.searchParams.delete(PAGE_DIRECTION);
  return url.href;
}
