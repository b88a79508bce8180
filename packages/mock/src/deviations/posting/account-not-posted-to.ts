import { defineDeviation, type Deviation } from '../deviation.ts';

export const accountNotPostedTo: Deviation = defineDeviation({
  id: 'account-not-posted-to',
  description: 'A transaction to an Account is answered 201, but no balance moves.',
  breaks: ['posting-exact-once'],
  replace: ({ planTransaction }) => ({
    planTransaction: (tenant, target, ...rest) =>
      target.kind === 'account' ? [] : planTransaction(tenant, target, ...rest),
  }),
});
