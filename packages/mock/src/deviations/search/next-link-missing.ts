import { defineDeviation, type Deviation } from '../deviation.ts';
import { onBundles } from '../edit-bundle.ts';

export const nextLinkMissing: Deviation = defineDeviation({
  id: 'next-link-missing',
  description: 'No page leads to the next one.',
  breaks: ['account-bundle-next-link'],
  rewrite: onBundles((bundle) => ({ ...bundle, link: bundle.link.filter(({ relation }) => relation !== 'next') })),
});
