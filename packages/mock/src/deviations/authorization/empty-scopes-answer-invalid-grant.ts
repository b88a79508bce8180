import { defineDeviation, type Deviation } from '../deviation.ts';

export const emptyScopesAnswerInvalidGrant: Deviation = defineDeviation({
  id: 'empty-scopes-answer-invalid-grant',
  description: 'When no scope is left, the error is invalid_grant instead of invalid_scope.',
  breaks: ['scope-empty-refused'],
  replace: ({ grantScopes }) => ({
    grantScopes: (...asked) => {
      const decision = grantScopes(...asked);
      return 'problem' in decision ? { problem: { ...decision.problem, error: 'invalid_grant' } } : decision;
    },
  }),
});
