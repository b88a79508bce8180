import { byMonth, isOutstanding } from '../../posting/spread.ts';
import { defineDeviation, type Deviation } from '../deviation.ts';

export const fifoSettledToOldest: Deviation = defineDeviation({
  id: 'fifo-settled-to-oldest',
  description: 'With nothing outstanding a payment goes to the oldest month instead of the latest one.',
  breaks: ['posting-latest-when-settled'],
  replace: ({ spreadOldestFirst }) => ({
    spreadOldestFirst: (payment) => {
      const oldest = payment.activities.toSorted(byMonth)[0];
      if (oldest === undefined || payment.activities.some(isOutstanding)) return spreadOldestFirst(payment);
      return [{ month: oldest.month, amount: payment.amount, opens: false }];
    },
  }),
});
