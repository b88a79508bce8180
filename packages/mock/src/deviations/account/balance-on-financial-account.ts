import { defineDeviation, type Deviation } from '../deviation.ts';
import { onAccountsOf } from '../edit-account.ts';

export const balanceOnFinancialAccount: Deviation = defineDeviation({
  id: 'balance-on-financial-account',
  description: 'Financial accounts and charge groups show a balance.',
  breaks: ['account-balance-types'],
  replace: onAccountsOf(['financial-account', 'charge-group'], (body) => ({
    ...body,
    extension: [
      {
        url: 'https://fhir-ehr.cerner.com/r4/StructureDefinition/account-balance',
        valueMoney: { value: '0.00', currency: 'USD' },
      },
    ],
  })),
});
