import { defineDeviation, type Deviation } from '../deviation.ts';
import { onBundles } from '../edit-bundle.ts';

export const totalOneTooMany: Deviation = defineDeviation({
  id: 'total-one-too-many',
  description: 'The total is one more than there are results.',
  breaks: ['account-bundle-total'],
  rewrite: onBundles((bundle) => ({ ...bundle, total: bundle.total + 1 })),
});
