import { defineDeviation, type Deviation } from '../deviation.ts';
import { onAccounts } from '../edit-account.ts';

export const typeUnknown: Deviation = defineDeviation({
  id: 'type-unknown',
  description: 'Accounts have a type that the documents do not know.',
  breaks: ['account-type-supported', 'account-type-text'],
  replace: onAccounts((body) => ({ ...body, type: { text: 'patient-balance' } })),
});
