import { defineDeviation, type Deviation } from '../deviation.ts';
import { onAccounts } from '../edit-account.ts';

export const undocumentedFields: Deviation = defineDeviation({
  id: 'undocumented-fields',
  description: 'Accounts have fields beside the documented ones.',
  breaks: ['account-blank-fields-omitted'],
  replace: onAccounts((body) => ({ ...body, name: 'An account', description: 'Of somebody' })),
});
