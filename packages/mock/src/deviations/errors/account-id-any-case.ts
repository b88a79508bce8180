import { defineDeviation, type Deviation } from '../deviation.ts';

export const accountIdAnyCase: Deviation = defineDeviation({
  id: 'account-id-any-case',
  description: 'An Account is found by its id in small letters too.',
  breaks: ['resource-unknown-404'],
  replace: ({ findAccount }) => ({
    findAccount: (tenant, id) => findAccount(tenant, id) ?? findAccount(tenant, id.toUpperCase()),
  }),
});
