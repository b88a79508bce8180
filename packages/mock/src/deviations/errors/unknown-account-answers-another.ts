import { defineDeviation, type Deviation } from '../deviation.ts';

export const unknownAccountAnswersAnother: Deviation = defineDeviation({
  id: 'unknown-account-answers-another',
  description: 'Reading an unknown Account is answered with another Account.',
  breaks: ['resource-unknown-404', 'account-read'],
  replace: ({ findAccount }) => ({
    findAccount: (tenant, id) => findAccount(tenant, id) ?? [...tenant.accounts.values()][0],
  }),
});
