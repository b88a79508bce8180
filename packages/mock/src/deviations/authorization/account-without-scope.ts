import { defineDeviation, type Deviation } from '../deviation.ts';

export const accountWithoutScope: Deviation = defineDeviation({
  id: 'account-without-scope',
  description: 'Any token of a system may read Accounts.',
  breaks: ['scope-account-read-required'],
  replace: ({ isPermitted }) => ({
    isPermitted: (token, need, readingOf) =>
      (token.context === 'system' && need.type === 'Account') || isPermitted(token, need, readingOf),
  }),
});
