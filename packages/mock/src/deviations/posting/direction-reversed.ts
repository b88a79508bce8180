import { defineDeviation, type Deviation } from '../deviation.ts';

export const directionReversed: Deviation = defineDeviation({
  id: 'direction-reversed',
  description: 'Credits raise the balance and debits lower it.',
  breaks: ['posting-direction-by-alias'],
  replace: ({ impactOf }) => ({ impactOf: (...asked) => (impactOf(...asked) === 'credit' ? 'debit' : 'credit') }),
});
