import { defineDeviation, type Deviation } from '../deviation.ts';
import { onBundles } from '../edit-bundle.ts';

export const fullUrlOfAnother: Deviation = defineDeviation({
  id: 'full-url-of-another',
  description: 'The full address of each result ends in another id.',
  breaks: ['account-bundle-full-url'],
  rewrite: onBundles((bundle) => ({
    ...bundle,
    ...(bundle.entry === undefined
      ? {}
      : { entry: bundle.entry.map((entry) => ({ ...entry, fullUrl: `${entry.fullUrl}0` })) }),
  })),
});
