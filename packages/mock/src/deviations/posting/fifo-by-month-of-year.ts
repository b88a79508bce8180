import { isOutstanding, settle } from '../../posting/spread.ts';
import { defineDeviation, type Deviation } from '../deviation.ts';

export const fifoByMonthOfYear: Deviation = defineDeviation({
  id: 'fifo-by-month-of-year',
  description: 'Months are ordered by their number alone, so February 2023 comes before November 2022.',
  breaks: ['posting-oldest-first'],
  replace: ({ spreadOldestFirst }) => ({
    spreadOldestFirst: (payment) => {
      const months = payment.activities
        .filter(isOutstanding)
        .toSorted((a, b) => a.month.slice(5).localeCompare(b.month.slice(5)));
      const last = months.at(-1);
      return last === undefined ? spreadOldestFirst(payment) : settle(months, payment.amount, last.month);
    },
  }),
});
