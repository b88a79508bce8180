import { defineDeviation, type Deviation } from '../deviation.ts';

export const strangersFound: Deviation = defineDeviation({
  id: 'strangers-found',
  description: 'A search finds an account that was not asked for.',
  breaks: ['account-bundle-matches-only'],
  replace: ({ findAccounts }) => ({
    findAccounts: (tenant, search) => {
      const found = findAccounts(tenant, search);
      const stranger = [...tenant.accounts.values()].find((account) => !found.includes(account));
      return stranger === undefined ? found : [...found, stranger];
    },
  }),
});
