import { defineDeviation, type Deviation } from '../deviation.ts';

export const directionByType: Deviation = defineDeviation({
  id: 'direction-by-type',
  description: 'Payments lower the balance and adjustments raise it, whatever the alias says.',
  breaks: ['posting-direction-by-alias'],
  replace: () => ({ impactOf: (_tenant, { type }) => (type === 'payment' ? 'credit' : 'debit') }),
});
