import { defineDeviation, type Deviation } from '../deviation.ts';
import { onBundles } from '../edit-bundle.ts';

export const totalOfPage: Deviation = defineDeviation({
  id: 'total-of-page',
  description: 'The total counts the results on the page instead of all of them.',
  breaks: ['account-bundle-total'],
  rewrite: onBundles((bundle) => ({ ...bundle, total: bundle.entry?.length ?? 0 })),
});
