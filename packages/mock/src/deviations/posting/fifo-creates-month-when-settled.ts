import { isOutstanding } from '../../posting/spread.ts';
import { defineDeviation, type Deviation } from '../deviation.ts';

export const fifoCreatesMonthWhenSettled: Deviation = defineDeviation({
  id: 'fifo-creates-month-when-settled',
  description: 'With nothing outstanding a payment goes to the current month instead of the latest one.',
  breaks: ['posting-latest-when-settled'],
  replace: ({ spreadOldestFirst, postToCurrentMonth }) => ({
    spreadOldestFirst: (payment) =>
      payment.activities.some(isOutstanding) ? spreadOldestFirst(payment) : postToCurrentMonth(payment),
  }),
});
