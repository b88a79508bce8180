import { defineDeviation, type Deviation } from '../deviation.ts';

export const countZeroTaken: Deviation = defineDeviation({
  id: 'count-zero-taken',
  description: 'A _count that is no whole number above zero counts as absent.',
  breaks: ['account-search-count', 'search-parameters-400'],
  replace: ({ readSearch }) => ({
    readSearch: (query, ...rest) => {
      const repaired = new URLSearchParams(query);
      if (!/^[1-9]\d*$/.test(query.get('_count') ?? '1')) repaired.delete('_count');
      return readSearch(repaired, ...rest);
    },
  }),
});
