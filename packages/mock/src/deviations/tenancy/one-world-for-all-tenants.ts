import { defineDeviation, type Deviation } from '../deviation.ts';

export const oneWorldForAllTenants: Deviation = defineDeviation({
  id: 'one-world-for-all-tenants',
  description: 'Every tenant has the accounts of the first one.',
  breaks: ['tenant-isolation'],
  replace: ({ findTenant }) => ({
    findTenant: (tenants, id) => (findTenant(tenants, id) === undefined ? undefined : tenants.values().next().value),
  }),
});
