import { defineDeviation, type Deviation } from '../deviation.ts';

export const encounterSearchRefused: Deviation = defineDeviation({
  id: 'encounter-search-refused',
  description: 'A search by encounter is refused.',
  breaks: ['account-search-encounter', 'account-search-combinations'],
  replace: ({ readSearch }) => ({
    readSearch: (query, ...rest) =>
      query.has('-encounter') ? { problem: 'no supported search parameters provided' } : readSearch(query, ...rest),
  }),
});
