import { defineDeviation, type Deviation } from '../deviation.ts';
import { previousMonth } from '../previous-month.ts';

export const fifoOpensPreviousMonth: Deviation = defineDeviation({
  id: 'fifo-opens-previous-month',
  description: 'The first payment of an encounter opens the previous month instead of the current one.',
  breaks: ['posting-creates-current-month'],
  replace: ({ spreadOldestFirst }) => ({
    spreadOldestFirst: (payment) =>
      spreadOldestFirst({ ...payment, currentMonth: previousMonth(payment.currentMonth) }),
  }),
});
