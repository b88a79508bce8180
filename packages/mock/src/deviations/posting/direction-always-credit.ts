import { defineDeviation, type Deviation } from '../deviation.ts';

export const directionAlwaysCredit: Deviation = defineDeviation({
  id: 'direction-always-credit',
  description: 'Every transaction lowers the balance, whatever its alias says.',
  breaks: ['posting-direction-by-alias'],
  replace: () => ({ impactOf: () => 'credit' }),
});
