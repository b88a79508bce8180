import { defineExchangeRule, type ExchangeRule } from '../exchange/define-exchange-rule.ts';
import { IN_ADDRESS } from '../exchange/exchange-place.ts';
import { ANY_FHIR_JUDGE } from './access.ts';
import { isTenantId } from './tenant-of-url.ts';

export const tenantInUrl: ExchangeRule = defineExchangeRule({
  id: 'tenant-in-url',
  statement: 'The last segment of the service root is the GUID of the tenant.',
  source: { document: 'System accounts', section: 'Answer of 15 December 2017', basis: 'stated' },
  subject: 'authorization',
  judges: [...ANY_FHIR_JUDGE, 'judgeDiscovery'],
  severity: 'error',
  issueType: 'value',
  appliesTo: ({ address }) => address.resource !== undefined,
  holds: ({ address }) => isTenantId(address.tenantId ?? ''),
  place: IN_ADDRESS,
  message: 'The address names no tenant: no GUID stands before the resource.',
  remedy: 'Use the service root of the hospital, which ends in its tenant id.',
});
