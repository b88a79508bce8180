import { defineDeviation, type Deviation } from '../deviation.ts';

export const identifierOfAnySystem: Deviation = defineDeviation({
  id: 'identifier-of-any-system',
  description: 'The system of an identifier is not looked at.',
  breaks: ['account-search-identifier-system', 'search-parameters-400'],
  replace: ({ readSearch }) => ({
    readSearch: (query, tenant, readingOf) => {
      const number = query.get('identifier')?.split('|').at(-1);
      const repaired = new URLSearchParams(query);
      if (number !== undefined && number !== '')
        repaired.set('identifier', `https://fhir.cerner.com/${tenant}/statement-number|${number}`);
      return readSearch(repaired, tenant, readingOf);
    },
  }),
});
