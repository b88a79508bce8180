import { defineDeviation, type Deviation } from '../deviation.ts';

export const refusedCreateOpensMonth: Deviation = defineDeviation({
  id: 'refused-create-opens-month',
  description: 'A create refused by the rules leaves the month behind that it would have been posted to.',
  breaks: ['rejection-posts-nothing'],
  replace: () => ({ leaveBehind: ({ openMonth }) => openMonth() }),
});
