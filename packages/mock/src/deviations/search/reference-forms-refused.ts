import { defineDeviation, type Deviation } from '../deviation.ts';

export const referenceFormsRefused: Deviation = defineDeviation({
  id: 'reference-forms-refused',
  description: 'Patients and guarantors can be searched for by bare id only.',
  breaks: ['account-search-guarantor-reference', 'account-search-patient-reference'],
  replace: ({ readSearch }) => ({
    readSearch: (query, ...rest) => {
      const isReference = ['patient', '-guarantor'].some((name) => query.get(name)?.includes('/') === true);
      return isReference ? { problem: 'no supported search parameters provided' } : readSearch(query, ...rest);
    },
  }),
});
