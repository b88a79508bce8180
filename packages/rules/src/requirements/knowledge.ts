import type { Knowledge } from '../requirement.ts';
import type { RequirementId } from '../requirement-id.ts';

/** What must be known before a requirement can be judged. A requirement that is not listed needs nothing. */
export const KNOWLEDGE: Readonly<Partial<Record<RequirementId, readonly Knowledge[]>>> = {
  'alias-known-to-tenant': ['aliases'],
  'alias-kind-matches-type': ['aliases'],
  'location-known-to-tenant': ['locations'],
  'target-account-guarantor-balance': ['accounts'],
  'target-exists': ['accounts', 'encounters'],
  'fifo-recurring-only': ['encounters'],
  'fifo-default-true': ['encounters', 'financialActivities'],
  'posting-oldest-first': ['encounters', 'financialActivities'],
  'posting-creates-current-month': ['encounters', 'financialActivities', 'timeZone'],
  'posting-latest-when-settled': ['encounters', 'financialActivities'],
  'posting-current-month-without-fifo': ['encounters', 'financialActivities', 'timeZone'],
  'posting-creates-current-month-without-fifo': ['encounters', 'financialActivities', 'timeZone'],
  'rejection-posts-nothing': ['balances'],
  'posting-exact-once': ['balances'],
  'posting-direction-by-alias': ['impactOfAliases', 'balances'],
  'duplicate-identifier-refused': ['balances'],
  'token-tenant-enabled': ['tenantsOfApplication'],
  'token-tenant-bound': ['tenantsOfApplication'],
  'tenant-invalid-403': ['tenantsOfApplication'],
  'tenant-isolation': ['tenantsOfApplication'],
  'scope-granted-subset': ['registeredScopes'],
  'scope-version-spelling': ['registeredScopes'],
};
