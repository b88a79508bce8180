import { defineDeviation, type Deviation } from '../deviation.ts';
import { onAccountsOf } from '../edit-account.ts';
import { without } from '../rewrite.ts';

export const partOfMissing: Deviation = defineDeviation({
  id: 'part-of-missing',
  description: 'Guarantor balances do not say which account they are part of.',
  breaks: ['account-part-of'],
  replace: onAccountsOf(['guarantor-balance'], (body) => without(body, 'partOf')),
});
