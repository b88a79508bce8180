import { defineDeviation, type Deviation } from '../deviation.ts';
import { onAccountsOf } from '../edit-account.ts';

export const identifierSystemsSwapped: Deviation = defineDeviation({
  id: 'identifier-systems-swapped',
  description: 'Statements have an account number and financial accounts a statement number.',
  breaks: ['account-identifier-by-type'],
  replace: onAccountsOf(['statement', 'financial-account'], (body, { facts }, tenant) => ({
    ...body,
    identifier: [
      {
        use: 'usual',
        system: `https://fhir.cerner.com/${tenant}/${facts.type === 'statement' ? 'account-number' : 'statement-number'}`,
        value: facts.number,
      },
    ],
  })),
});
