import { defineDeviation, type Deviation } from '../deviation.ts';

export const fifoIgnored: Deviation = defineDeviation({
  id: 'fifo-ignored',
  description: 'A payment goes to the current month, whatever is outstanding.',
  breaks: ['posting-oldest-first', 'posting-latest-when-settled'],
  replace: ({ postToCurrentMonth }) => ({ spreadOldestFirst: postToCurrentMonth }),
});
