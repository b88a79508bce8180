import { defineDeviation, type Deviation } from '../deviation.ts';
import { onBundles } from '../edit-bundle.ts';
import { without } from '../rewrite.ts';

export const bundleWithoutId: Deviation = defineDeviation({
  id: 'bundle-without-id',
  description: 'The result of a search has no id.',
  breaks: ['account-bundle-searchset'],
  rewrite: onBundles((bundle) => without({ ...bundle }, 'id')),
});
