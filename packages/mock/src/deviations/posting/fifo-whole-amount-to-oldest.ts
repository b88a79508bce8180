import { byMonth, isOutstanding } from '../../posting/spread.ts';
import { defineDeviation, type Deviation } from '../deviation.ts';

export const fifoWholeAmountToOldest: Deviation = defineDeviation({
  id: 'fifo-whole-amount-to-oldest',
  description: 'A payment goes to the oldest outstanding month, even what that month does not owe.',
  breaks: ['posting-oldest-first'],
  replace: ({ spreadOldestFirst }) => ({
    spreadOldestFirst: (payment) => {
      const oldest = payment.activities.filter(isOutstanding).toSorted(byMonth)[0];
      return oldest === undefined
        ? spreadOldestFirst(payment)
        : [{ month: oldest.month, amount: payment.amount, opens: false }];
    },
  }),
});
