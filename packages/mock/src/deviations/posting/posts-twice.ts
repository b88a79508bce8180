import { add } from '@countercheck/rules';
import { defineDeviation, type Deviation } from '../deviation.ts';

export const postsTwice: Deviation = defineDeviation({
  id: 'posts-twice',
  description: 'Every transaction is posted twice.',
  breaks: ['posting-exact-once'],
  replace: ({ planTransaction }) => ({
    planTransaction: (...transaction) =>
      planTransaction(...transaction).map((planned) => ({ ...planned, amount: add(planned.amount, planned.amount) })),
  }),
});
