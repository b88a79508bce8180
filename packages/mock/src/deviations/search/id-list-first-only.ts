import { defineDeviation, type Deviation } from '../deviation.ts';

export const idListFirstOnly: Deviation = defineDeviation({
  id: 'id-list-first-only',
  description: 'Of a list of ids only the first is found.',
  breaks: ['account-search-id'],
  replace: ({ findAccounts }) => ({
    findAccounts: (tenant, search) =>
      findAccounts(tenant, search.by === 'id' ? { ...search, ids: search.ids.slice(0, 1) } : search),
  }),
});
