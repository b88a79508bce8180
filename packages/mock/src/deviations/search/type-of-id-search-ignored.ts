import { defineDeviation, type Deviation } from '../deviation.ts';

export const typeOfIdSearchIgnored: Deviation = defineDeviation({
  id: 'type-of-id-search-ignored',
  description: 'A search by _id and type finds the Account whatever type it has.',
  breaks: ['account-bundle-matches-only', 'account-search-id'],
  replace: ({ findAccounts }) => ({
    findAccounts: (tenant, search) => findAccounts(tenant, search.by === 'id' ? { by: 'id', ids: search.ids } : search),
  }),
});
