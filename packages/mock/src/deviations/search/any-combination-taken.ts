import { defineDeviation, type Deviation } from '../deviation.ts';

export const anyCombinationTaken: Deviation = defineDeviation({
  id: 'any-combination-taken',
  description: 'Parameters that do not go with _id are passed over.',
  breaks: ['account-search-combinations', 'search-parameters-400'],
  replace: ({ readSearch }) => ({
    readSearch: (query, tenant, readingOf) =>
      readSearch(query, tenant, (ambiguity) => (ambiguity === 'AMB-50' ? 'lenient' : readingOf(ambiguity))),
  }),
});
