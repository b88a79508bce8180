import { defineDeviation, type Deviation } from '../deviation.ts';
import { onBundles } from '../edit-bundle.ts';

export const fullUrlMissing: Deviation = defineDeviation({
  id: 'full-url-missing',
  description: 'The results have no full address.',
  breaks: ['account-bundle-full-url'],
  rewrite: onBundles((bundle) => ({
    ...bundle,
    ...(bundle.entry === undefined ? {} : { entry: bundle.entry.map(({ resource }) => ({ resource })) }),
  })),
});
