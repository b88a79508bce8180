import { defineDeviation, type Deviation } from '../deviation.ts';
import { splitScopes } from '../../authorization/scopes.ts';

export const scopesOfAnyCaseGranted: Deviation = defineDeviation({
  id: 'scopes-of-any-case-granted',
  description: 'Scopes are granted whatever their letters, and in those that were asked for.',
  breaks: ['scope-syntax', 'scope-granted-subset'],
  replace: ({ grantScopes }) => ({
    grantScopes: (request, readingOf) => {
      const known = new Set(request.registered.map((scope) => scope.toLowerCase()));
      const granted = splitScopes(request.scope ?? '').filter((scope) => known.has(scope.toLowerCase()));
      return granted.length === 0 ? grantScopes(request, readingOf) : { granted };
    },
  }),
});
