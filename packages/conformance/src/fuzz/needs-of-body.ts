import { createValidator, type RequirementId, type TenantContext } from '@countercheck/rules';
import { readPayloadFacts } from '../engine/create-body.ts';
import type { Need } from '../scenario/scenario.ts';

const NEEDS: Readonly<Partial<Record<RequirementId, Need>>> = {
  'alias-known-to-tenant': 'tenant.aliases',
  'alias-kind-matches-type': 'tenant.aliases',
  'location-known-to-tenant': 'tenant.locations',
  'target-account-guarantor-balance': 'tenant.accounts',
  'fifo-recurring-only': 'tenant.encounters',
};

/**
 * What a hospital must have told about itself before the rules can say how it has to answer: a payload with anything else than
 * its fixtures may be refused for reasons that they do not know, and would be posted to somebody else's account if it was not.
 */
export function needsOfBody(body: string, fixtures: TenantContext): Need[] {
  const { findings } = createValidator({ reading: 'strict', tenant: fixtures }).validateText(body);
  const isToAccount = readPayloadFacts(body).target?.startsWith('Account/') === true;
  const needs = findings.map(({ rule }) =>
    rule === 'target-exists' ? (isToAccount ? 'tenant.accounts' : 'tenant.encounters') : NEEDS[rule],
  );
  return [...new Set(needs.filter((need) => need !== undefined))].toSorted((a, b) => a.localeCompare(b));
}
