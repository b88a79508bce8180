import { defineDeviation, type Deviation } from '../deviation.ts';

export const lastResultLost: Deviation = defineDeviation({
  id: 'last-result-lost',
  description: 'A search that finds several accounts loses the last one.',
  breaks: ['account-bundle-matches-only'],
  replace: ({ findAccounts }) => ({
    findAccounts: (...asked) => {
      const found = findAccounts(...asked);
      return found.length > 1 ? found.slice(0, -1) : found;
    },
  }),
});
