import { defineDeviation, type Deviation } from '../deviation.ts';

export const unknownParameterRefused: Deviation = defineDeviation({
  id: 'unknown-parameter-refused',
  description: 'A search with an unknown parameter is refused.',
  breaks: ['account-search-unknown-parameter'],
  replace: ({ readSearch }) => ({
    readSearch: (query, tenant, readingOf) =>
      readSearch(query, tenant, (ambiguity) => (ambiguity === 'AMB-79' ? 'strict' : readingOf(ambiguity))),
  }),
});
