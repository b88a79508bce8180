import { defineDeviation, type Deviation } from '../deviation.ts';

export const tokenOfAnyTenant: Deviation = defineDeviation({
  id: 'token-of-any-tenant',
  description: 'A token of one tenant is good for another.',
  breaks: ['token-tenant-bound'],
  replace: () => ({ isTokenOfTenant: () => true }),
});
