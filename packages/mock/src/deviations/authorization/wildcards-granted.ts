import { splitScopes } from '../../authorization/scopes.ts';
import { defineDeviation, type Deviation } from '../deviation.ts';

export const wildcardsGranted: Deviation = defineDeviation({
  id: 'wildcards-granted',
  description: 'A scope with an asterisk is granted.',
  breaks: ['scope-no-wildcard', 'scope-granted-subset'],
  replace: ({ grantScopes }) => ({
    grantScopes: (request, readingOf) => {
      const decision = grantScopes(request, readingOf);
      const wildcards = splitScopes(request.scope ?? '').filter((scope) => scope.includes('*'));
      return wildcards.length === 0
        ? decision
        : { granted: ['granted' in decision ? decision.granted : [], wildcards].flat() };
    },
  }),
});
