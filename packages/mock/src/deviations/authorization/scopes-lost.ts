import { defineDeviation, type Deviation } from '../deviation.ts';

export const scopesLost: Deviation = defineDeviation({
  id: 'scopes-lost',
  description: 'The last of several scopes that could be granted is not.',
  breaks: ['scope-granted-subset'],
  replace: ({ grantScopes }) => ({
    grantScopes: (...asked) => {
      const decision = grantScopes(...asked);
      return 'problem' in decision || decision.granted.length === 1
        ? decision
        : { granted: decision.granted.slice(0, -1) };
    },
  }),
});
