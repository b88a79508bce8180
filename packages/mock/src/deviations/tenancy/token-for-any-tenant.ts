import { defineDeviation, type Deviation } from '../deviation.ts';

export const tokenForAnyTenant: Deviation = defineDeviation({
  id: 'token-for-any-tenant',
  description: 'An application gets a token for a tenant where it is not enabled.',
  breaks: ['token-tenant-enabled'],
  replace: () => ({ isClientEnabled: () => true }),
});
