import { defineDeviation, type Deviation } from '../deviation.ts';

export const withoutFifoOldestFirst: Deviation = defineDeviation({
  id: 'without-fifo-oldest-first',
  description: 'A payment with the flag false settles the oldest month all the same.',
  breaks: ['posting-current-month-without-fifo'],
  replace: ({ spreadOldestFirst, postToCurrentMonth }) => ({
    postToCurrentMonth: (payment) =>
      payment.activities.length === 0 ? postToCurrentMonth(payment) : spreadOldestFirst(payment),
  }),
});
