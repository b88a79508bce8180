import { defineDeviation, type Deviation } from '../deviation.ts';

export const fifoOffByDefault: Deviation = defineDeviation({
  id: 'fifo-off-by-default',
  description: 'A payment without the flag is posted as if the flag were false.',
  breaks: ['fifo-default-true', 'posting-oldest-first'],
  replace: ({ planTransaction }) => ({
    planTransaction: (tenant, target, transaction, decided) =>
      planTransaction(
        tenant,
        target,
        { ...transaction, applyFirstInFirstOut: transaction.applyFirstInFirstOut ?? false },
        decided,
      ),
  }),
});
