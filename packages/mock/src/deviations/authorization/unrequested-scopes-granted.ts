import { defineDeviation, type Deviation } from '../deviation.ts';

export const unrequestedScopesGranted: Deviation = defineDeviation({
  id: 'unrequested-scopes-granted',
  description: 'An application gets everything that it is registered for, whatever it asks for.',
  breaks: ['scope-granted-subset'],
  replace: ({ grantScopes }) => ({
    grantScopes: (request, readingOf) => {
      const decision = grantScopes(request, readingOf);
      return 'problem' in decision ? decision : { granted: request.registered };
    },
  }),
});
