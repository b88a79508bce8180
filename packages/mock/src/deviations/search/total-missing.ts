import { defineDeviation, type Deviation } from '../deviation.ts';
import { onBundles } from '../edit-bundle.ts';
import { without } from '../rewrite.ts';

export const totalMissing: Deviation = defineDeviation({
  id: 'total-missing',
  description: 'The result of a search has no total.',
  breaks: ['account-bundle-total'],
  rewrite: onBundles((bundle) => without({ ...bundle }, 'total')),
});
