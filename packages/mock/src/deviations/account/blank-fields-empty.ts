import { defineDeviation, type Deviation } from '../deviation.ts';
import { onAccounts } from '../edit-account.ts';

export const blankFieldsEmpty: Deviation = defineDeviation({
  id: 'blank-fields-empty',
  description: 'Lists without a value are empty instead of left out.',
  breaks: ['account-blank-fields-omitted'],
  replace: onAccounts((body) => ({ guarantor: [], ...body })),
});
