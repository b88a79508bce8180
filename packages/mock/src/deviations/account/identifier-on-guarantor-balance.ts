import { defineDeviation, type Deviation } from '../deviation.ts';
import { onAccountsOf } from '../edit-account.ts';

export const identifierOnGuarantorBalance: Deviation = defineDeviation({
  id: 'identifier-on-guarantor-balance',
  description: 'Guarantor balances have an account number.',
  breaks: ['account-identifier-by-type'],
  replace: onAccountsOf(['guarantor-balance'], (body, _account, tenant) => ({
    ...body,
    identifier: [{ use: 'usual', system: `https://fhir.cerner.com/${tenant}/account-number`, value: '1' }],
  })),
});
