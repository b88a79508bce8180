import { defineDeviation, type Deviation } from '../deviation.ts';
import { onBundles } from '../edit-bundle.ts';

export const nextLinkToAnotherHost: Deviation = defineDeviation({
  id: 'next-link-to-another-host',
  description: 'The next page is on a host that only the hospital can reach.',
  breaks: ['account-bundle-next-link'],
  rewrite: onBundles((bundle) => ({
    ...bundle,
    link: bundle.link.map(({ relation, url }) => ({
      relation,
      url: relation === 'next' ? url.replace(new URL(url).host, 'node-7.internal') : url,
    })),
  })),
});
