import { defineDeviation, type Deviation } from '../deviation.ts';

export const guarantorOfOnePatient: Deviation = defineDeviation({
  id: 'guarantor-of-one-patient',
  description: 'A search by guarantor finds the accounts of that patient only, not all of the person.',
  breaks: ['account-search-guarantor', 'account-bundle-matches-only'],
  replace: ({ findAccounts }) => ({
    findAccounts: (tenant, search) => {
      const found = findAccounts(tenant, search);
      if (search.by !== 'guarantor') return found;
      return found.filter(({ facts }) =>
        facts.guarantors?.some(({ relatedPerson }) => relatedPerson === search.relatedPerson),
      );
    },
  }),
});
