import { defineDeviation, type Deviation } from '../deviation.ts';

export const absentScopeGrantsAll: Deviation = defineDeviation({
  id: 'absent-scope-grants-all',
  description: 'A token request without a scope gets everything that is registered.',
  breaks: ['scope-absent'],
  replace: ({ grantScopes }) => ({
    grantScopes: (request, readingOf) =>
      grantScopes(request, (ambiguity) => (ambiguity === 'AMB-83' ? 'lenient' : readingOf(ambiguity))),
  }),
});
