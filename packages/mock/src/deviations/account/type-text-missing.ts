import { defineDeviation, type Deviation } from '../deviation.ts';
import { onAccounts } from '../edit-account.ts';

export const typeTextMissing: Deviation = defineDeviation({
  id: 'type-text-missing',
  description: 'The type of an account is a coding without text.',
  breaks: ['account-type-text', 'account-type-supported'],
  replace: onAccounts((body) => ({
    ...body,
    type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'ACCTRECEIVABLE' }] },
  })),
});
