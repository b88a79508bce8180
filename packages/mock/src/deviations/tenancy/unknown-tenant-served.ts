import { defineDeviation, type Deviation } from '../deviation.ts';

export const unknownTenantServed: Deviation = defineDeviation({
  id: 'unknown-tenant-served',
  description: 'Under an unknown tenant there is the first one.',
  breaks: ['tenant-invalid-403', 'tenant-in-url'],
  replace: ({ findTenant }) => ({
    findTenant: (tenants, id) => findTenant(tenants, id) ?? tenants.values().next().value,
    isTokenOfTenant: () => true,
  }),
});
