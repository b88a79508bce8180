import { defineDeviation, type Deviation } from '../deviation.ts';
import { onBundles } from '../edit-bundle.ts';

export const selfLinkMissing: Deviation = defineDeviation({
  id: 'self-link-missing',
  description: 'The result of a search has no self link.',
  breaks: ['account-bundle-self-link'],
  rewrite: onBundles((bundle) => ({ ...bundle, link: bundle.link.filter(({ relation }) => relation !== 'self') })),
});
