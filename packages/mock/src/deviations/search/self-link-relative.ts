import { defineDeviation, type Deviation } from '../deviation.ts';
import { onBundles } from '../edit-bundle.ts';

export const selfLinkRelative: Deviation = defineDeviation({
  id: 'self-link-relative',
  description: 'The self link of a result is relative.',
  breaks: ['account-bundle-self-link'],
  rewrite: onBundles((bundle) => ({
    ...bundle,
    link: bundle.link.map((link) =>
      link.relation === 'self' ? { ...link, url: link.url.replace(/^.*\/(?=Account)/, '') } : link,
    ),
  })),
});
