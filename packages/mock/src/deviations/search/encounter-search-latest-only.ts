import { defineDeviation, type Deviation } from '../deviation.ts';

export const encounterSearchLatestOnly: Deviation = defineDeviation({
  id: 'encounter-search-latest-only',
  description: 'A search by encounter finds the latest month only.',
  breaks: ['account-search-encounter'],
  replace: ({ findAccounts }) => ({
    findAccounts: (tenant, search) =>
      search.by === 'encounter' ? findAccounts(tenant, search).slice(-1) : findAccounts(tenant, search),
  }),
});
