import { defineDeviation, type Deviation } from '../deviation.ts';
import { onAccounts } from '../edit-account.ts';

export const tenantLostInSystems: Deviation = defineDeviation({
  id: 'tenant-lost-in-systems',
  description: 'The systems of identifiers and states name another tenant.',
  breaks: ['tenant-in-systems', 'account-state-system'],
  replace: onAccounts((body) =>
    JSON.parse(
      JSON.stringify(body).replaceAll(
        /https:\/\/fhir\.cerner\.com\/[^/]+\//g,
        'https://fhir.cerner.com/00000000-0000-4000-8000-000000000000/',
      ),
    ),
  ),
});
