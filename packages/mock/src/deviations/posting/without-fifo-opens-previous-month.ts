import { defineDeviation, type Deviation } from '../deviation.ts';
import { previousMonth } from '../previous-month.ts';

export const withoutFifoOpensPreviousMonth: Deviation = defineDeviation({
  id: 'without-fifo-opens-previous-month',
  description: 'The first payment with the flag false opens the previous month instead of the current one.',
  breaks: ['posting-creates-current-month-without-fifo'],
  replace: ({ postToCurrentMonth }) => ({
    postToCurrentMonth: (payment) =>
      postToCurrentMonth(
        payment.activities.length === 0 ? { ...payment, currentMonth: previousMonth(payment.currentMonth) } : payment,
      ),
  }),
});
