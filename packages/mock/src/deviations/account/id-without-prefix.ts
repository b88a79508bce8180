import { defineDeviation, type Deviation } from '../deviation.ts';
import { onAccounts } from '../edit-account.ts';

export const idWithoutPrefix: Deviation = defineDeviation({
  id: 'id-without-prefix',
  description: 'Accounts are shown with an id that begins with another letter than it is read by.',
  breaks: ['account-id-prefix', 'account-read', 'account-bundle-full-url'],
  replace: onAccounts((body, { facts }) => ({ ...body, id: `X${facts.id.slice(1)}` })),
});
