import { defineDeviation, type Deviation } from '../deviation.ts';
import { onAccounts } from '../edit-account.ts';

export const typeCodingEverywhere: Deviation = defineDeviation({
  id: 'type-coding-everywhere',
  description: 'Every account type has a coding, not only financial accounts.',
  breaks: ['account-type-text'],
  replace: onAccounts((body, { facts }) => ({
    ...body,
    type: {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
          code: 'ACCTRECEIVABLE',
          display: 'account receivable',
        },
      ],
      text: facts.type,
    },
  })),
});
