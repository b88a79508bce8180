import { defineDeviation, type Deviation } from '../deviation.ts';

export const idAnyCaseFound: Deviation = defineDeviation({
  id: 'id-any-case-found',
  description: 'A search by _id finds ids in small letters too.',
  breaks: ['account-search-id'],
  replace: ({ findAccounts }) => ({
    findAccounts: (tenant, search) =>
      findAccounts(tenant, search.by === 'id' ? { ...search, ids: search.ids.map((id) => id.toUpperCase()) } : search),
  }),
});
