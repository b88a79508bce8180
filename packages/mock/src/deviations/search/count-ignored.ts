import { defineDeviation, type Deviation } from '../deviation.ts';

export const countIgnored: Deviation = defineDeviation({
  id: 'count-ignored',
  description: 'A page holds ten results, whatever _count says.',
  breaks: ['account-search-count'],
  replace: ({ pageSize }) => ({ pageSize: (search, _count, matches) => pageSize(search, 10, matches) }),
});
