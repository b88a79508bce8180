import { defineDeviation, type Deviation } from '../deviation.ts';

export const emptyTokenGranted: Deviation = defineDeviation({
  id: 'empty-token-granted',
  description: 'When no scope is left, a token without scopes is granted.',
  breaks: ['scope-empty-refused'],
  replace: ({ grantScopes }) => ({
    grantScopes: (...asked) => {
      const decision = grantScopes(...asked);
      return 'problem' in decision && decision.problem.name === 'empty-scopes' ? { granted: [] } : decision;
    },
  }),
});
