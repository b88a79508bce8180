import { defineDeviation, type Deviation } from '../deviation.ts';

export const resultsRepeated: Deviation = defineDeviation({
  id: 'results-repeated',
  description: 'A search finds every account twice.',
  breaks: ['account-bundle-matches-only'],
  replace: ({ findAccounts }) => ({
    findAccounts: (...asked) => {
      const found = findAccounts(...asked);
      return [...found, ...found];
    },
  }),
});
