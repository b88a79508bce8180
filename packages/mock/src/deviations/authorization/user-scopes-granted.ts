import { splitScopes } from '../../authorization/scopes.ts';
import { defineDeviation, type Deviation } from '../deviation.ts';

export const userScopesGranted: Deviation = defineDeviation({
  id: 'user-scopes-granted',
  description: 'A system gets scopes of users and patients.',
  breaks: ['scope-system-only', 'scope-contexts-not-mixed', 'scope-granted-subset'],
  replace: ({ grantScopes }) => ({
    grantScopes: (request, readingOf) => {
      const decision = grantScopes(request, readingOf);
      const foreign = splitScopes(request.scope ?? '').filter((scope) => /^(user|patient)\//.test(scope));
      return foreign.length === 0
        ? decision
        : { granted: ['granted' in decision ? decision.granted : [], foreign].flat() };
    },
  }),
});
