import { defineDeviation, type Deviation } from '../deviation.ts';
import { onBundles } from '../edit-bundle.ts';

export const fullUrlRelative: Deviation = defineDeviation({
  id: 'full-url-relative',
  description: 'The full address of each result is relative.',
  breaks: ['account-bundle-full-url'],
  rewrite: onBundles((bundle) => ({
    ...bundle,
    ...(bundle.entry === undefined
      ? {}
      : { entry: bundle.entry.map((entry) => ({ ...entry, fullUrl: `Account/${entry.resource['id']}` })) }),
  })),
});
