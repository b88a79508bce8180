import { defineDeviation, type Deviation } from '../deviation.ts';
import { onBundles } from '../edit-bundle.ts';

export const nextLinkEndless: Deviation = defineDeviation({
  id: 'next-link-endless',
  description: 'Every page leads to a next one, the last to itself.',
  breaks: ['account-bundle-next-link'],
  rewrite: onBundles((bundle) => {
    const self = bundle.link.find(({ relation }) => relation === 'self');
    const hasNext = bundle.link.some(({ relation }) => relation === 'next');
    return hasNext || self === undefined
      ? bundle
      : { ...bundle, link: [...bundle.link, { relation: 'next', url: self.url }] };
  }),
});
