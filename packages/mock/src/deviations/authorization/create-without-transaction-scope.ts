import { defineDeviation, type Deviation } from '../deviation.ts';

export const createWithoutTransactionScope: Deviation = defineDeviation({
  id: 'create-without-transaction-scope',
  description: 'A create takes no FinancialTransaction scope.',
  breaks: ['scope-financial-transaction-write-required'],
  replace: ({ isPermitted }) => ({
    isPermitted: (token, need, readingOf) =>
      need.type === 'FinancialTransaction' && token.context === 'system' ? true : isPermitted(token, need, readingOf),
  }),
});
