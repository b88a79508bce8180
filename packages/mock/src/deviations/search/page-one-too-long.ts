import { defineDeviation, type Deviation } from '../deviation.ts';

export const pageOneTooLong: Deviation = defineDeviation({
  id: 'page-one-too-long',
  description: 'A page holds one result more than _count says.',
  breaks: ['account-search-count'],
  replace: ({ pageSize }) => ({ pageSize: (...asked) => pageSize(...asked) + 1 }),
});
