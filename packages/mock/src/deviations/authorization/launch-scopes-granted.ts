import { isUserScope, splitScopes } from '../../authorization/scopes.ts';
import { defineDeviation, type Deviation } from '../deviation.ts';

export const launchScopesGranted: Deviation = defineDeviation({
  id: 'launch-scopes-granted',
  description: 'A system gets openid, launch, online_access or offline_access.',
  breaks: ['scope-no-user-scopes', 'scope-granted-subset'],
  replace: ({ grantScopes }) => ({
    grantScopes: (request, readingOf) => {
      const decision = grantScopes(request, readingOf);
      const foreign = splitScopes(request.scope ?? '').filter(isUserScope);
      return foreign.length === 0
        ? decision
        : { granted: ['granted' in decision ? decision.granted : [], foreign].flat() };
    },
  }),
});
