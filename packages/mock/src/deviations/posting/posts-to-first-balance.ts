import { defineDeviation, type Deviation } from '../deviation.ts';

export const postsToFirstBalance: Deviation = defineDeviation({
  id: 'posts-to-first-balance',
  description: 'Every transaction moves the first guarantor balance of the hospital instead of its target.',
  breaks: ['posting-exact-once'],
  replace: ({ planTransaction }) => ({
    planTransaction: (tenant, target, ...rest) => {
      const first = [...tenant.accounts.values()].find(({ facts }) => facts.type === 'guarantor-balance');
      return planTransaction(
        tenant,
        first === undefined ? target : { kind: 'account', account: first.facts.id },
        ...rest,
      );
    },
  }),
});
