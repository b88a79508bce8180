import { defineDeviation, type Deviation } from '../deviation.ts';
import { onAccounts } from '../edit-account.ts';

export const blankFieldsNull: Deviation = defineDeviation({
  id: 'blank-fields-null',
  description: 'Fields without a value are null instead of left out.',
  breaks: ['account-blank-fields-omitted'],
  replace: onAccounts((body) => ({ owner: null, partOf: null, ...body })),
});
