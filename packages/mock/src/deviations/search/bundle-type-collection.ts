import { defineDeviation, type Deviation } from '../deviation.ts';
import { onBundles } from '../edit-bundle.ts';

export const bundleTypeCollection: Deviation = defineDeviation({
  id: 'bundle-type-collection',
  description: 'The result of a search is a collection instead of a searchset.',
  breaks: ['account-bundle-searchset'],
  rewrite: onBundles((bundle) => ({ ...bundle, type: 'collection' })),
});
