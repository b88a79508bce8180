import { defineDeviation, type Deviation } from '../deviation.ts';

export const createByUsers: Deviation = defineDeviation({
  id: 'create-by-users',
  description: 'A user or patient token with Basic.write may create.',
  breaks: ['system-context-only'],
  replace: ({ isPermitted }) => ({
    isPermitted: (token, need, readingOf) =>
      token.context !== 'system' && need.permission === 'c'
        ? token.scopes.some((scope) => /^(user|patient)\/Basic\.(write|c)$/.test(scope))
        : isPermitted(token, need, readingOf),
  }),
});
