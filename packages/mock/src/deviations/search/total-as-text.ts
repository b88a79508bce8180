import { defineDeviation, type Deviation } from '../deviation.ts';
import { onBundles } from '../edit-bundle.ts';

export const totalAsText: Deviation = defineDeviation({
  id: 'total-as-text',
  description: 'The total is text instead of a number.',
  breaks: ['account-bundle-total'],
  rewrite: onBundles((bundle) => ({ ...bundle, total: String(bundle.total) })),
});
