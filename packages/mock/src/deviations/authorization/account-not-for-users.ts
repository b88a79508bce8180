import { defineDeviation, type Deviation } from '../deviation.ts';

export const accountNotForUsers: Deviation = defineDeviation({
  id: 'account-not-for-users',
  description: 'A user token may not read Accounts.',
  breaks: ['account-personas'],
  replace: ({ isPermitted }) => ({
    isPermitted: (token, need, readingOf) =>
      !(token.context === 'user' && need.type === 'Account') && isPermitted(token, need, readingOf),
  }),
});
