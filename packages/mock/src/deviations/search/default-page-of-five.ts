import { defineDeviation, type Deviation } from '../deviation.ts';

export const defaultPageOfFive: Deviation = defineDeviation({
  id: 'default-page-of-five',
  description: 'Without _count a page holds five results.',
  breaks: ['account-search-count'],
  replace: ({ readSearch }) => ({
    readSearch: (query, ...rest) => {
      const decision = readSearch(query, ...rest);
      return query.has('_count') || 'problem' in decision ? decision : { ...decision, count: 5 };
    },
  }),
});
