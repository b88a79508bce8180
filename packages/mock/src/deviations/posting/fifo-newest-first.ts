import { byMonth, isOutstanding, postToCurrentMonth, settle } from '../../posting/spread.ts';
import { defineDeviation, type Deviation } from '../deviation.ts';

export const fifoNewestFirst: Deviation = defineDeviation({
  id: 'fifo-newest-first',
  description: 'A payment settles the newest outstanding month first.',
  breaks: ['posting-oldest-first'],
  replace: ({ spreadOldestFirst }) => ({
    spreadOldestFirst: (payment) => {
      const months = payment.activities.toSorted(byMonth);
      const latest = months.at(-1);
      if (latest === undefined) return postToCurrentMonth(payment);
      return months.some(isOutstanding)
        ? settle(months.filter(isOutstanding).toReversed(), payment.amount, latest.month)
        : spreadOldestFirst(payment);
    },
  }),
});
