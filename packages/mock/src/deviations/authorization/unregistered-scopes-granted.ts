import { isPossible, splitScopes } from '../../authorization/scopes.ts';
import { defineDeviation, type Deviation } from '../deviation.ts';

export const unregisteredScopesGranted: Deviation = defineDeviation({
  id: 'unregistered-scopes-granted',
  description: 'An application gets scopes that it is not registered for.',
  breaks: ['scope-granted-subset'],
  replace: ({ grantScopes }) => ({
    grantScopes: (request, readingOf) => {
      const wanted = splitScopes(request.scope ?? '').filter((scope) => isPossible(scope, request.context));
      return wanted.length === 0 ? grantScopes(request, readingOf) : { granted: wanted };
    },
  }),
});
