import type { RequirementWithoutRule } from '../requirement.ts';

export const TENANCY_REQUIREMENTS: readonly RequirementWithoutRule[] = [
  {
    id: 'system-account-behind-patient-app',
    statement: 'An application for patients or staff posts through a system registration of its own.',
    source: { document: 'System authorization', section: 'Message 6', basis: 'stated' },
    subject: 'none',
    severity: 'none',
    reason: 'It is a way to build an application; from outside only the system token is seen, which is judged.',
  },
  {
    id: 'credentials-shared-across-tenants',
    statement: 'One id and secret serve every tenant of an environment; the address alone tells the tenants apart.',
    source: { document: 'System accounts', section: 'Message 4', basis: 'stated' },
    subject: 'none',
    severity: 'none',
    reason: 'It is an arrangement between vendor and customer. The configuration of a server relies on it.',
  },
  {
    id: 'credentials-per-environment',
    statement: 'Sandbox and production have different ids and secrets.',
    source: { document: 'System accounts', section: 'Message 4', basis: 'implied' },
    subject: 'none',
    severity: 'none',
    reason:
      'It is an arrangement between vendor and customer. The configuration keeps the credentials of each server apart.',
  },
  {
    id: 'system-token-unrestricted',
    statement: 'A system token reaches everything in its tenant, without regard to a patient.',
    source: { document: 'System accounts', section: 'Message 8', basis: 'stated' },
    subject: 'server',
    severity: 'none',
    reason:
      'It grants and forbids nothing, so no reading makes a finding of it. Scenarios read several patients with one token.',
  },
  {
    id: 'tenant-isolation',
    statement: 'Nothing of one tenant is seen or changed through the address of another.',
    source: { document: 'Vendor R4', section: 'Resource Identity', basis: 'external' },
    subject: 'server',
    severity: 'error',
    reason: 'Requests to two tenants show it: scenarios do.',
  },
  {
    id: 'open-endpoint-read-only',
    statement: 'The open endpoint accepts no create, update or delete.',
    source: { document: 'Vendor R4', section: 'Open Sandbox', basis: 'external' },
    subject: 'server',
    severity: 'error',
    reason: 'A write to the open endpoint and the balances around it show it: scenarios do.',
  },
];
